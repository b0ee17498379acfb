import type { MoveView, TagView } from '../../presentation/debrief/debrief-view.ts';
import type { DebriefMessages } from '../../presentation/messages/debrief.ts';
import type { ReviewMessages } from '../../presentation/messages/review.ts';
import type { GradeView } from '../../presentation/review/review-view.ts';
import { button, element } from '../parts/element.ts';
import { renderEntry } from '../parts/entry.ts';
import { renderBetter } from '../review/change.ts';
import { createReplay } from '../review/replay.ts';
import { quote } from '../parts/quote.ts';

export interface StoryOptions {
  readonly messages: DebriefMessages;
  readonly review: ReviewMessages;
  /** Given if the scenario's language differs from the page's. */
  readonly lang: string | undefined;
  /** Called to start at the moment after this many moves. */
  readonly onWhatIf: (moves: number) => void;
}

export interface Story {
  readonly element: HTMLElement;
  /** One for each move. */
  showGrades(grades: readonly GradeView[]): void;
  /** Scrolls to the move of this number (1-based) and moves the focus to it. */
  goTo(number: number): void;
}

/** The run as a story: the list **Transcript**, one item per move, all at once or step by step. */
export function createStory(moves: readonly MoveView[], options: StoryOptions): Story {
  const { messages, review } = options;
  const items = moves.map((move) => createItem(move, options));
  const replay = createReplay(
    items.map(({ element: item }) => item),
    review,
  );
  return {
    element: element(
      'section',
      { class: 'transcript' },
      element('h2', {}, messages.story),
      replay.element,
      element(
        'ol',
        { role: 'list', 'aria-label': messages.transcript },
        ...items.map(({ element: item }) => item),
      ),
    ),
    showGrades: (grades) => items.forEach((item, index) => item.showGrade(grades[index])),
    goTo: replay.goTo,
  };
}

interface Item {
  readonly element: HTMLElement;
  showGrade(grade: GradeView | undefined): void;
}

function createItem(move: MoveView, options: StoryOptions): Item {
  const { lang, messages, review, onWhatIf } = options;
  const grade = element('div', { class: 'grade' });
  const reasons = element('ul', {}, ...[move.effect, ...move.reasons].map(listItem));
  const said = [...move.before, move.move, ...(move.answer === null ? [] : [move.answer])];
  const item = element(
    'li',
    { class: `move ${move.tone}`, value: String(move.number), tabindex: '-1' },
    element('span', { class: 'move-number', 'aria-hidden': 'true' }, String(move.number)),
    ...said.map((entry) => renderEntry(entry, lang).element),
    element(
      'div',
      { class: 'verdicts' },
      grade,
      ...(move.shown.length === 0
        ? []
        : [element('ul', { class: 'tags', role: 'list' }, ...move.shown.map(renderTag))]),
      ...renderThought(move, lang),
      ...(move.missed === null ? [] : [element('p', { class: 'missed' }, move.missed)]),
      element(
        'div',
        { class: 'move-ways' },
        element('details', {}, element('summary', {}, messages.why), reasons),
        button(
          { class: 'what-if-open', 'aria-label': review.openWhatIf({ number: move.number }) },
          () => onWhatIf(move.number - 1),
          review.whatIf,
        ),
      ),
    ),
  );
  return {
    element: item,
    showGrade(view) {
      if (view === undefined) return;
      item.dataset['mark'] = view.mark;
      grade.replaceChildren(...renderGrade(view, lang));
      reasons.append(...view.numbers.map(listItem));
    },
  };
}

const listItem = (text: string): HTMLElement => element('li', {}, text);

function renderThought({ thought }: MoveView, lang: string | undefined): readonly HTMLElement[] {
  if (thought === null) return [];
  return [element('p', { class: 'thought' }, `${thought.title} `, quote(thought.words, lang))];
}

function* renderGrade(view: GradeView, lang: string | undefined): Generator<HTMLElement> {
  const { title, sentence, better, unknowable, noReturn } = view;
  if (title !== null || sentence !== null) {
    const told = element('p', { class: 'grade-words' });
    if (title !== null) told.append(element('strong', { class: 'grade-title' }, title));
    if (title !== null && sentence !== null) told.append(' ');
    if (sentence !== null) told.append(sentence);
    yield told;
  }
  if (better !== null) yield renderBetter(better, lang);
  if (unknowable !== null) yield element('p', { class: 'unknowable' }, unknowable);
  if (noReturn !== null) yield element('p', { class: 'no-return' }, noReturn);
}

const renderTag = (tag: TagView): HTMLElement => element('li', { class: `tag ${tag.tone}` }, tag.text);
