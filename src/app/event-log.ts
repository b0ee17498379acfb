import type { Actor } from 'xstate';
import type { appMachine } from './machine.ts';

/**
 * With `?inspect` in the address every change of page is written to a list at the end of the page, and every move
 * by whoever calls {@link logEvent}. For authors and for whoever carries on; it changes nothing.
 */
export function createEventLog(root: HTMLElement, actor: Actor<typeof appMachine>): void {
  if (!new URLSearchParams(location.search).has('inspect')) return;
  const list = document.createElement('ol');
  list.className = 'event-log';
  list.setAttribute('aria-label', 'Event log');
  root.after(list);
  const log = (text: string): void => {
    const item = document.createElement('li');
    item.textContent = text;
    list.append(item);
  };
  actor.subscribe(({ value, context }) =>
    log(`page ${JSON.stringify(value)} ${JSON.stringify(context.route)}`),
  );
  addEventListener(MOVE_MADE, (event) => log(event instanceof CustomEvent ? String(event.detail) : ''));
}

const MOVE_MADE = 'the-last-word:move';

/** Tells the event log, if one is open, of something that happened in the conversation. */
export const logEvent = (text: string): boolean =>
  dispatchEvent(new CustomEvent(MOVE_MADE, { detail: text }));
