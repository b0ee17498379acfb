import { vi } from 'vitest';
import type { Ticker } from '../../src/basics/ticker.ts';
import { createPlay } from '../../src/dialogue/play/play.ts';
import { play as messages } from '../../src/presentation/messages/en/play.ts';
import type { TurnView } from '../../src/presentation/play/turn-view.ts';
import type { Move } from '../../src/scenario/model.ts';
import { turnView } from './views.ts';

/** The conversation screen on an empty page, with what it told us and how to touch it. */
export function showPlay(first: TurnView = turnView(), { typing = false } = {}) {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
  const root = document.body.appendChild(document.createElement('div'));
  const ticker = createTicker();
  const onMove = vi.fn<(move: Move, step: number) => void>();
  const onUndo = vi.fn<(step: number) => void>();
  const onPause = vi.fn<() => void>();
  const play = createPlay(root, { messages, setting: 'grocery', ticker, onMove, onUndo, onPause });
  play.configure({ showMeters: true, typing });
  play.render(first);
  play.focus();
  return { play, root, ticker, onMove, onUndo, onPause };
}

/** Animation frames by hand: `frame` shows the next picture so many milliseconds after the start. */
function createTicker(): Ticker & { readonly frame: (milliseconds: number) => void } {
  const waiting = new Set<(milliseconds: number) => void>();
  return {
    request(callback) {
      waiting.add(callback);
      return () => void waiting.delete(callback);
    },
    frame(milliseconds) {
      const callbacks = [...waiting];
      waiting.clear();
      for (const callback of callbacks) callback(milliseconds);
    },
  };
}

/** The one element with this role and name; jsdom has no names of its own, so these are the ways ours are given. */
export function byRole(role: string, name: string): HTMLElement {
  const selector = role === 'button' ? 'button' : `[role="${role}"]`;
  const found = Array.from(document.querySelectorAll<HTMLElement>(selector)).filter(
    (element) => nameOf(element) === name,
  );
  const [only] = found;
  if (only === undefined || found.length > 1) {
    throw new Error(`${found.length} elements of role ${role} are named "${name}"`);
  }
  return only;
}

export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const copy = document.createElement('div');
  copy.append(...Array.from(element.childNodes, (child) => child.cloneNode(true)));
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return copy.textContent;
}

/** Presses a key where the focus is. */
export function press(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  (document.activeElement ?? document.body).dispatchEvent(event);
  return event;
}
