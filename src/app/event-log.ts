import type { Actor } from 'xstate';
import type { Environment } from './environment.ts';
import type { appMachine } from './machine.ts';

/**
 * Writes every change of page to a list at the end of the page, and whatever else it is told: `?inspect` in the
 * address opens it. For authors and for whoever carries on; it changes nothing.
 */
export function openEventLog(
  { root, messages }: Environment,
  actor: Actor<typeof appMachine>,
): (text: string) => void {
  const list = document.createElement('ol');
  list.className = 'event-log';
  list.setAttribute('aria-label', messages.eventLog);
  root.after(list);
  const log = (text: string): void => {
    const item = document.createElement('li');
    item.textContent = text;
    list.append(item);
  };
  const logPage = (snapshot: {
    readonly value: unknown;
    readonly context: { readonly route: unknown };
  }): void => log(`page ${JSON.stringify(snapshot.value)} ${JSON.stringify(snapshot.context.route)}`);
  logPage(actor.getSnapshot());
  actor.subscribe(logPage);
  return log;
}
