import type { Move } from '../../scenario/model.ts';
import { plainText } from '../../presentation/markup.ts';
import type { Choice, TurnView } from '../../presentation/play/turn-view.ts';
import { button, element } from '../parts/element.ts';
import { appendWords } from '../parts/words.ts';

export interface Replies {
  readonly element: HTMLElement;
  render(view: TurnView): void;
  /** What a screen reader says along with the group: a log speaks of additions, not of its first content. */
  describeBy(...told: readonly (HTMLElement | null)[]): void;
}

/** The possible moves, one button each, in the order of the view. */
export function createReplies(label: string, pageLanguage: string, onChoose: (move: Move) => void): Replies {
  const group = element('div', { role: 'group', 'aria-label': label, class: 'replies', tabindex: '-1' });
  let shown = new Map<string, HTMLButtonElement>();

  function make(choice: Choice, language: string): HTMLButtonElement {
    const isOurs = choice.kind !== 'reply' || language === pageLanguage;
    const words = element('span', { class: 'words', lang: isOurs ? undefined : language });
    appendWords(words, choice.words);
    return button(
      { class: 'reply', 'data-kind': choice.kind, 'aria-keyshortcuts': choice.key },
      () => onChoose(choice.move),
      element('span', { class: 'badge', 'aria-hidden': 'true' }, choice.key),
      words,
    );
  }

  return {
    element: group,
    render({ choices, language, listening }) {
      // Two turns may have replies of the same name: the same button is the same move with the same words.
      const buttons = new Map(
        choices.map((choice) => {
          const identity = `${choice.key} ${choice.move} ${plainText(choice.words)}`;
          return [identity, shown.get(identity) ?? make(choice, language)] as const;
        }),
      );
      shown = buttons;
      group.classList.toggle('listening', listening);
      replaceChildren(group, [...buttons.values()]);
    },
    describeBy(...told) {
      group.setAttribute('aria-describedby', told.flatMap((one) => one?.id ?? []).join(' '));
    },
  };
}

/**
 * A button loses the focus if it is taken out and put back, even at the same place. So buttons in place stay untouched.
 */
function replaceChildren(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const gone = Array.from(parent.children).filter((child) => !children.some((kept) => kept === child));
  for (const child of gone) child.remove();
  children.forEach((child, index) => {
    const inPlace = parent.children.item(index);
    if (inPlace !== child) parent.insertBefore(child, inPlace);
  });
}
