import { element, setText } from './element.ts';

export interface Note {
  readonly element: HTMLElement;
  render(text: string | null): void;
}

/** What only the agent knows, told apart from the conversation. */
export function createNote(label: string): Note {
  const text = element('span');
  const note = element(
    'p',
    { class: 'you', role: 'note', 'aria-label': label },
    element('strong', { class: 'you-label' }, label),
    ' ',
    text,
  );
  return {
    element: note,
    render(you) {
      note.hidden = you === null;
      setText(text, you ?? '');
    },
  };
}
