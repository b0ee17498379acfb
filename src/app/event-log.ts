import type { Actor } from 'xstate';
import type { appMachine } from './machine.ts';

/** How the conversation tells of its moves: an event of the window, which nobody need hear. */
const HAPPENED = 'the-last-word:happened';

/**
 * Writes every change of page and every move to a list at the end of the page: `?inspect` in the address opens it.
 * For authors and for whoever carries on; it changes nothing.
 */
export function openEventLog(root: HTMLElement, actor: Actor<typeof appMachine>): void {
  const list = document.createElement('ol');
  list.className = 'event-log';
  list.setAttribute('aria-label', 'Event log');
  root.after(list);
  const log = (text: string): void => {
    const item = document.createElement('li');
    item.textContent = text;
    list.append(item);
  };
  const logPage = ({
    value,
    context,
  }: {
    readonly value: unknown;
    readonly context: { readonly route: unknown };
  }): void => log(`page ${JSON.stringify(value)} ${JSON.stringify(context.route)}`);
  logPage(actor.getSnapshot());
  actor.subscribe(logPage);
  addEventListener(HAPPENED, (event) => log(event instanceof CustomEvent ? String(event.detail) : ''));
}
