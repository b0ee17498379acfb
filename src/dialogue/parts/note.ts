import { element } from './element.ts';

export interface Note {
  readonly element: HTMLElement;
  /** Returns the text to be read aloud; null if there is none. */
  render(text: string | null): HTMLElement | null;
}

/**
 * What only the agent knows; it is shown apart from the conversation. It stays on the page, so that screen readers
 * speak of a change.
 */
export function createNote(label: string): Note {
  const told = element('span', { id: 'you', 'aria-live': 'polite' });
  const note = element('p', { role: 'note', 'aria-label': label }, told);
  let shown: string | null = null;
  return {
    element: note,
    render(you) {
      note.className = you === null ? 'hidden' : 'you';
      if (you !== shown) {
        told.replaceChildren(
          ...(you === null ? [] : [element('strong', { class: 'you-label' }, label), ` ${you}`]),
        );
      }
      shown = you;
      return you === null ? null : told;
    },
  };
}
