import type { PlayMessages } from '../../presentation/messages/play.ts';
import type { PracticeMessages } from '../../presentation/messages/practice.ts';
import type { DrillFeedback, DrillView } from '../../presentation/practice/drill.ts';
import type { Move } from '../../scenario/model.ts';
import { button, element } from '../parts/element.ts';
import { renderEntry } from '../parts/entry.ts';
import { createNote } from '../parts/note.ts';
import { createReplies } from '../play/replies.ts';
import { appendWords } from '../parts/words.ts';
import { langOf } from '../parts/lang.ts';

export interface DrillOptions {
  readonly messages: { readonly play: PlayMessages; readonly practice: PracticeMessages };
  /** Called once. */
  readonly onMove: (move: Move) => void;
  readonly onTryAgain: () => void;
}

export interface Drill {
  /** Empty and of its final size: a stage can be mounted into it at any time. */
  readonly stage: HTMLElement;
  /** @param nextHref the next drill; null if none is due. */
  showFeedback(feedback: DrillFeedback, nextHref: string | null): void;
  destroy(): void;
}

/** One moment: what led to it, one decision, and at once what followed. */
export function createDrill(root: HTMLElement, view: DrillView, options: DrillOptions): Drill {
  const { play, practice } = options.messages;
  const lang = langOf(view.turn.language, practice.language);
  const heading = element('h1', { tabindex: '-1' }, view.title);
  const stage = element('div', { class: 'stage', 'aria-hidden': 'true' });
  const answer = once(options.onMove);
  const replies = createReplies(practice.drill.question, practice.language, answer);
  const note = createNote(play.whatYouKnow);
  replies.render(view.turn);
  note.render(view.turn.you);
  const stopListening = chooseByNumber(view, answer);
  const question = element(
    'section',
    { class: 'drill-question' },
    note.element,
    element('h2', {}, practice.drill.question),
    replies.element,
  );
  root.replaceChildren(
    element(
      'main',
      { class: 'drill', 'data-setting': view.setting },
      element('div', { class: 'drill-stage' }, stage),
      element(
        'div',
        { class: 'drill-sheet' },
        element('header', {}, heading, element('p', { lang, dir: 'auto' }, view.scenario)),
        element(
          'section',
          { class: 'drill-recap', 'aria-label': practice.drill.before },
          ...view.recap.map((entry) => renderEntry(entry, lang).element),
        ),
        question,
      ),
    ),
  );
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
  return {
    stage,
    showFeedback(feedback, nextHref) {
      stopListening();
      question.replaceWith(renderFeedback(feedback, lang, nextHref, options));
      const told = root.querySelector<HTMLElement>('.drill-verdict');
      told?.focus({ preventScroll: true });
      told?.scrollIntoView({ block: 'center' });
    },
    destroy() {
      stopListening();
      root.replaceChildren();
    },
  };
}

function renderFeedback(
  feedback: DrillFeedback,
  lang: string | undefined,
  nextHref: string | null,
  { messages: { practice }, onTryAgain }: DrillOptions,
): HTMLElement {
  const { drill } = practice;
  return element(
    'section',
    { class: `drill-feedback ${feedback.passed ? 'well' : 'badly'}`, 'aria-label': drill.result },
    ...feedback.heard.map((entry) => renderEntry(entry, lang).element),
    element(
      'div',
      { class: 'drill-card' },
      element('h2', { class: 'drill-verdict', tabindex: '-1' }, feedback.heading),
      ...[feedback.meaning, feedback.again]
        .filter((text) => text !== null)
        .map((text) => element('p', {}, text)),
      ...renderThought(feedback, lang),
      ...renderBetter(feedback, lang, practice),
      ...(feedback.schedule === null ? [] : [element('p', { class: 'drill-schedule' }, feedback.schedule)]),
    ),
    element(
      'div',
      { class: 'ways' },
      ...(nextHref === null ? [] : [element('a', { class: 'primary link', href: nextHref }, drill.next)]),
      button({ class: 'secondary' }, onTryAgain, drill.tryAgain),
      element('a', { class: 'secondary', href: '#/practice' }, drill.practice),
    ),
  );
}

function renderThought({ thought }: DrillFeedback, lang: string | undefined): readonly HTMLElement[] {
  if (thought === null) return [];
  const words = element('q', { lang });
  appendWords(words, thought.words);
  return [element('p', { class: 'drill-thought' }, thought.title, ' ', words)];
}

function renderBetter(
  { better }: DrillFeedback,
  lang: string | undefined,
  { drill }: PracticeMessages,
): readonly HTMLElement[] {
  if (better === null) return [];
  const words = element('span', { lang });
  appendWords(words, better);
  return [element('p', { class: 'drill-better' }, element('strong', {}, drill.better), ' ', words)];
}

/** The badges on the buttons promise these keys. */
function chooseByNumber({ turn: { choices } }: DrillView, answer: (move: Move) => void): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const choice = choices.find(({ key }) => key === event.key);
    if (choice !== undefined) answer(choice.move);
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

/** The second half of a double click does nothing. */
function once(act: (move: Move) => void): (move: Move) => void {
  let isDone = false;
  return (move) => {
    if (isDone) return;
    isDone = true;
    act(move);
  };
}
