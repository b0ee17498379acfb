import { element } from './element.ts';

export interface Note {
  readonly element: HTMLElement;
  /** Returns what there is to be read; null where there is nothing. */
  render(text: string | null): HTMLElement | null;
}

/** What only the agent knows, told apart from the conversation. It stays on the page, so that a change of it is told. */
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
