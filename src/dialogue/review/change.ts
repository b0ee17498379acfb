import type { BetterView, ChangeView } from '../../presentation/review/review-view.ts';
import type { ReviewMessages } from '../../presentation/messages/review.ts';
import { button, element } from '../parts/element.ts';
import { quote } from '../parts/quote.ts';

export interface ChangeOptions {
  readonly messages: ReviewMessages;
  readonly lang: string | undefined;
  /** The address of the conversation after this many moves. */
  readonly addressAfter: (moves: number) => string;
  readonly onTryFrom: (moves: number) => void;
  readonly onWhatIf: (moves: number) => void;
}

export interface Change {
  readonly element: HTMLElement;
  /** Null: there will be no review. */
  show(view: ChangeView | null): void;
}

/** The one move to change, and the way back to it. Its room is reserved until the review comes. */
export function createChange(options: ChangeOptions): Change {
  const section = element('section', { class: 'change' });
  section.append(element('p', { class: 'change-waiting' }, options.messages.waiting));
  return {
    element: section,
    show(view) {
      section.classList.toggle('plain', view?.isLoss === false);
      section.replaceChildren(
        ...(view === null
          ? [element('p', {}, options.messages.unavailable)]
          : [
              element('h2', {}, view.heading),
              ...renderMove(view, options),
              ...renderWay(view, options),
              ...(view.better === null ? [] : [renderBetter(view.better, options.lang)]),
            ]),
      );
    },
  };
}

function renderMove({ move, sentence }: ChangeView, { lang }: ChangeOptions): readonly HTMLElement[] {
  const parts: HTMLElement[] = [];
  if (move !== null) {
    parts.push(
      element(
        'p',
        { class: 'change-move' },
        element('span', { class: 'change-number' }, move.label),
        ' ',
        quote(move.words, lang),
      ),
    );
  }
  parts.push(element('p', { class: 'change-sentence' }, sentence));
  return parts;
}

function renderWay({ from, isLoss }: ChangeView, options: ChangeOptions): readonly HTMLElement[] {
  const { messages, addressAfter, onTryFrom, onWhatIf } = options;
  if (from === null) return [];
  if (!isLoss) return [button({ class: 'primary' }, () => onWhatIf(from), messages.seeOtherwise)];
  return [link(addressAfter(from), () => onTryFrom(from), messages.tryFromThere, 'primary')];
}

/** A link that we follow ourselves, unless a modifier key asks the browser for something else. */
export function link(href: string, onFollow: () => void, label: string, look: string): HTMLAnchorElement {
  const made = element('a', { class: look, href }, label);
  made.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onFollow();
  });
  return made;
}

/** What would have been better, and why by the rubric. */
export function renderBetter({ label, words, why }: BetterView, lang: string | undefined): HTMLElement {
  const better = element('p', { class: 'better' }, element('strong', {}, label), ' ');
  if (words !== null) {
    better.append(quote(words, lang), ' ');
  }
  if (why !== null) better.append(element('span', { class: 'better-why' }, why));
  return better;
}
