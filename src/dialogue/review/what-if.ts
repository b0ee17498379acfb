import type { ReviewMessages } from '../../presentation/messages/review.ts';
import type { PlayMessages } from '../../presentation/messages/play.ts';
import type { StepView, TreeView, WayView, WhatIfView } from '../../presentation/review/review-view.ts';
import type { Move } from '../../scenario/model.ts';
import { button, element, setText } from '../parts/element.ts';
import { renderEntry } from '../parts/entry.ts';
import { appendWords } from '../parts/words.ts';
import { link } from './change.ts';

export interface WhatIfOptions {
  readonly messages: ReviewMessages;
  readonly play: PlayMessages;
  readonly lang: string | undefined;
  readonly onMove: (move: Move) => void;
  /** Takes back one move of what is tried. */
  readonly onBack: () => void;
  /** Goes to the end of a branch. */
  readonly onFollow: (branch: number) => void;
  /** The address to play on after these moves. */
  readonly addressOf: (moves: readonly Move[]) => string;
  readonly onPlayOn: (moves: readonly Move[]) => void;
}

export interface WhatIf {
  readonly element: HTMLElement;
  render(view: WhatIfView): void;
  /** Scrolls to it and moves the focus to its heading. */
  open(): void;
}

/** A moment looked at again: what happened, beside what is tried instead, and the tree of all that was tried. */
export function createWhatIf(options: WhatIfOptions): WhatIf {
  const { messages, play, lang, onMove, onBack, onPlayOn, addressOf } = options;
  const heading = element('h2', { tabindex: '-1' }, messages.whatIf);
  const hint = element('p', {}, messages.whatIfHint);
  const happened = element('div', { class: 'way happened' });
  // It speaks of what is added to it: the answer to a try appears there.
  const tried = element('div', {
    class: 'way tried',
    role: 'log',
    'aria-label': messages.tried,
    tabindex: '0',
  });
  const note = element('p', { class: 'you', role: 'note', 'aria-label': play.whatYouKnow });
  const replies = element('div', {
    class: 'replies',
    role: 'group',
    'aria-label': messages.yourReply,
    tabindex: '-1',
  });
  const ways = element('div', { class: 'what-if-ways' });
  const tree = element('div', { class: 'tree' });
  const body = element(
    'div',
    { class: 'what-if-body' },
    element('section', { class: 'column' }, element('h3', {}, messages.happened), happened),
    element('section', { class: 'column' }, element('h3', {}, messages.tried), tried, note, replies, ways),
  );
  body.hidden = true;

  return {
    element: element('section', { class: 'what-if' }, heading, hint, body, tree),
    render(view) {
      const isNew = body.hidden;
      const focused = document.activeElement;
      const hadWays = ways.contains(focused);
      const hadTree = tree.contains(focused);
      body.hidden = false;
      hint.hidden = true;
      setText(heading, view.from);
      renderWay(happened, view.happened, lang);
      renderWay(tried, view.tried, lang);
      note.hidden = view.you === null;
      note.replaceChildren(element('strong', { class: 'you-label' }, play.whatYouKnow), ` ${view.you ?? ''}`);
      renderChoices(view);
      ways.replaceChildren(
        ...(view.mayTakeBack ? [button({ class: 'secondary' }, onBack, messages.takeBack)] : []),
        ...playOn(view),
      );
      tree.replaceChildren(element('h3', {}, messages.treeLabel), renderTree([view.tree], options));
      // The pressed button was drawn anew.
      if (hadWays) (replies.childElementCount > 0 ? replies : tried).focus({ preventScroll: true });
      if (hadTree) tree.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true });
      if (!isNew) tried.lastElementChild?.scrollIntoView({ block: 'nearest' });
    },
    open() {
      heading.scrollIntoView({ block: 'start' });
      heading.focus({ preventScroll: true });
    },
  };

  function renderChoices({ choices, listening }: WhatIfView): void {
    const hadFocus = replies.contains(document.activeElement);
    replies.classList.toggle('listening', listening);
    replies.replaceChildren(
      ...choices.map(({ kind, move, words: offered }) => {
        const words = element('span', { class: 'words', lang: kind === 'reply' ? lang : undefined });
        appendWords(words, offered);
        return button({ class: 'reply', 'data-kind': kind }, () => onMove(move), words);
      }),
    );
    // The pressed button is gone; the log reports the answer.
    if (hadFocus) (choices.length > 0 ? replies : tried).focus({ preventScroll: true });
  }

  function playOn({ playOn: moves }: WhatIfView): readonly HTMLElement[] {
    return moves === null
      ? []
      : [link(addressOf(moves), () => onPlayOn(moves), messages.playOn, 'secondary')];
  }
}

/** Writes only what is new: what was said before is not said again. */
function renderWay(parent: HTMLElement, { steps, ending }: WayView, lang: string | undefined): void {
  const wanted = [...steps.map((step) => renderStep(step, lang)), ...renderEnding(ending, lang)];
  wanted.forEach((next, index) => {
    const there = parent.children.item(index);
    if (there === null) parent.append(next);
    else if (!there.isEqualNode(next)) there.replaceWith(next);
  });
  for (const gone of Array.from(parent.children).slice(wanted.length)) gone.remove();
}

const renderStep = ({ entries, grade }: StepView, lang: string | undefined): HTMLElement =>
  element(
    'div',
    { class: 'step' },
    ...entries.map((entry) => renderEntry(entry, lang).element),
    ...(grade === null ? [] : [element('p', { class: 'step-grade', 'data-mark': grade.mark }, grade.text)]),
  );

const renderEnding = (ending: string | null, lang: string | undefined): readonly HTMLElement[] =>
  ending === null ? [] : [element('p', { class: 'way-ending', lang, dir: 'auto' }, ending)];

const renderTree = (branches: readonly TreeView[], options: WhatIfOptions): HTMLElement =>
  element(
    'ul',
    { role: 'list' },
    ...branches.map((branch) => {
      const { id, label, ending, isCurrent } = branch;
      const item = element(
        'li',
        {},
        button(
          { class: 'branch', 'aria-current': isCurrent ? 'true' : undefined },
          () => options.onFollow(id),
          element('span', { class: 'branch-label' }, label),
          ' ',
          element('span', { class: 'branch-ending' }, ending),
        ),
      );
      if (branch.branches.length > 0) item.append(renderTree(branch.branches, options));
      return item;
    }),
  );
