import type { Ticker } from '../../basics/ticker.ts';
import type { Entry, TurnView } from '../../presentation/play/turn-view.ts';
import { element } from '../parts/element.ts';
import { renderEntry, type EntryElement } from '../parts/entry.ts';
import { createSight } from './scroll.ts';
import { createTypewriter, type Piece } from './typewriter.ts';

export interface Conversation {
  readonly element: HTMLElement;
  /** Returns what no screen reader says by itself: the last line of a conversation that is shown anew. */
  render(view: TurnView, typing: boolean): HTMLElement | null;
  /** Shows all that is still being typed; false if nothing was. */
  finishTyping(): boolean;
  /** Call it once the page around it has its new shape. */
  settle(): void;
  destroy(): void;
}

interface ShownEntry extends EntryElement {
  readonly entry: Entry;
}

/** All that was said, as a log. Its text is complete from the start; typing only hides it from the eye. */
export function createConversation(label: string, pageLanguage: string, ticker: Ticker): Conversation {
  const log = element('div', { role: 'log', 'aria-label': label, class: 'conversation', tabindex: '0' });
  const sight = createSight(log);
  const typewriter = createTypewriter(ticker, (piece) => sight.follow(piece.element));
  let shown: readonly ShownEntry[] = [];

  function append(entry: Entry, language: string): ShownEntry {
    const made = renderEntry(entry, language === pageLanguage ? undefined : language);
    log.append(made.element);
    return { entry, ...made };
  }

  /**
   * Removes what an undo took back or an author rewrote, and adds what is new. Returns the new part, or null for no
   * change.
   */
  function update({ entries, language }: TurnView): readonly ShownEntry[] | null {
    const changed = shown.findIndex(({ entry }, index) => !isSame(entry, entries[index]));
    const kept = changed < 0 ? shown : shown.slice(0, changed);
    if (kept === shown && entries.length === kept.length) return null;
    typewriter.finish();
    for (const gone of shown.slice(kept.length)) gone.element.remove();
    const added = entries.slice(kept.length).map((entry) => append(entry, language));
    shown = [...kept, ...added];
    return added;
  }

  function followLast(): void {
    const last = shown.at(-1);
    if (last !== undefined) sight.follow(last.element);
  }

  return {
    element: log,
    render(view, type) {
      const isNew = shown.length === 0;
      const added = update(view);
      if (added === null) return null;
      const fresh = shown.slice(Math.max(view.seen, shown.length - added.length));
      const spoken = fresh.filter(({ entry }) => entry.who !== 'agent');
      sight.makeRoomFor((spoken.length > 0 ? spoken : shown.slice(-1)).map((piece) => piece.element));
      followLast();
      if (type && fresh.length > 0) typewriter.start(fresh.map((piece) => toType(piece, view.language)));
      const opening = isNew ? shown.at(-1)?.words : undefined;
      if (opening !== undefined) opening.id = 'opening-line';
      return opening ?? null;
    },
    finishTyping() {
      const finished = typewriter.finish();
      if (finished) followLast();
      return finished;
    },
    settle: sight.settle,
    destroy() {
      typewriter.finish();
      sight.destroy();
    },
  };
}

const toType = ({ element, words, entry }: ShownEntry, language: string): Piece => ({
  element,
  words,
  pace: entry.pace,
  language,
});

const isSame = (entry: Entry, other: Entry | undefined): boolean =>
  other?.key === entry.key && JSON.stringify(other) === JSON.stringify(entry);
