import type { DebriefView } from '../../presentation/debrief/debrief-view.ts';
import type { DebriefMessages } from '../../presentation/messages/debrief.ts';
import type { Messages } from '../../presentation/debrief/messages.ts';
import type { ReviewView } from '../../presentation/review/review-view.ts';
import { renderLessons, renderStrengths } from './lessons.ts';
import { renderScores } from './scores.ts';
import { createStory } from './transcript.ts';
import { button, element } from '../parts/element.ts';
import { renderEntry } from '../parts/entry.ts';
import { createChange, link } from '../review/change.ts';
import { renderCurve } from '../review/curve.ts';
import { createLastWord } from '../review/last-word.ts';
import { renderCopy } from '../review/link.ts';
import { appendWords } from '../parts/words.ts';
import { langOf } from '../parts/lang.ts';

export interface DebriefOptions {
  readonly messages: Messages;
  /** The backdrop's name. It is shown as plain colours until the stage has loaded. */
  readonly setting: string;
  readonly onTryAgain: () => void;
  readonly onHome: () => void;
  /** The address of the conversation after this many moves of the run. */
  readonly addressAfter: (moves: number) => string;
  readonly onTryFrom: (moves: number) => void;
  /** Called to look again at the moment after this many moves. */
  readonly onWhatIf: (moves: number) => void;
  /** The address of this page. */
  readonly address: () => string;
  /** Resolves with whether the browser allowed the copy. */
  readonly copy: (text: string) => Promise<boolean>;
  /** The place where a moment is looked at again. */
  readonly whatIf: HTMLElement;
}

export interface Debrief {
  /** Empty and of its final size: a stage can be mounted into it at any time. */
  readonly stage: HTMLElement;
  /** Empty, directly after the scores: a place for what is made of them. */
  readonly result: HTMLElement;
  /** Fills in what comes from the solution; null if there is none. */
  showReview(review: ReviewView | null): void;
}

const exchangeId = (index: number): string => `last-exchange-${index}`;
const ENDING_WORDS = 'ending-words';

/** The lesson: the ending, the one move to change, and the worth of every move. */
export function renderDebrief(root: HTMLElement, view: DebriefView, options: DebriefOptions): Debrief {
  const { debrief, review } = options.messages;
  const lang = langOf(view.language, debrief.language);
  const stage = element('div', { class: 'stage', 'aria-hidden': 'true' });
  const result = element('div', { class: 'result', 'data-slot': 'result' });
  // The heading gets the focus as soon as the last words are said. A screen reader reads them along with it.
  const told = [...view.lastExchange.map((_, index) => exchangeId(index)), ENDING_WORDS].join(' ');
  const heading = element(
    'h1',
    { lang, dir: 'auto', tabindex: '-1', 'aria-describedby': told },
    view.ending.title,
  );
  const change = createChange({ ...options, messages: review, lang });
  const story = createStory(view.transcript, { ...options, messages: debrief, review, lang });
  const lastWord = createLastWord(view, { messages: review, debrief, lang, onGo: story.goTo });
  const curve = element('div', { class: 'curve-place' });
  root.replaceChildren(
    element(
      'main',
      { class: 'debrief', 'aria-label': debrief.debrief, 'data-setting': options.setting },
      element('div', { class: 'hero' }, stage, renderLastExchange(view, lang, options)),
      element(
        'div',
        { class: 'sheet' },
        ...(view.caution === null ? [] : [element('p', { class: 'caution', role: 'status' }, view.caution)]),
        renderEnding(view, heading, lang),
        change.element,
        renderOutcome(view, debrief),
        ...(view.result === null ? [] : [renderScores(view.result, debrief)]),
        result,
        renderWays(options),
        element(
          'section',
          { class: 'reach' },
          element('h2', {}, review.curve),
          curve,
          element('h3', {}, view.effort.title),
          element('p', { class: 'effort' }, view.effort.sentence),
        ),
        story.element,
        options.whatIf,
        lastWord.element,
        renderLessons(view, debrief),
        renderStrengths(view, debrief),
        ...(view.undone === null ? [] : [element('p', { class: 'undone' }, view.undone)]),
      ),
    ),
  );
  // The focus was in the conversation that is gone.
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
  return {
    stage,
    result,
    showReview(known) {
      change.show(known?.change ?? null);
      if (known === null) return curve.replaceChildren(element('p', {}, review.curveUnknown));
      curve.replaceChildren(...renderCurve(known.curve, { messages: review, onGo: story.goTo }));
      story.showGrades(known.grades);
      lastWord.showCost(known.lettingGo);
    },
  };
}

function renderEnding(
  { ending, scenario }: DebriefView,
  heading: HTMLElement,
  lang: string | undefined,
): HTMLElement {
  const header = element(
    'header',
    { class: `ending ${ending.customer ?? 'part'}` },
    element('p', { class: 'ending-scenario', lang, dir: 'auto' }, scenario.title),
    heading,
  );
  if (ending.words !== null) {
    const words = element('p', { class: 'words', lang, id: ENDING_WORDS });
    appendWords(words, ending.words);
    header.append(element('blockquote', {}, words));
  }
  return header;
}

/** The result in plain words. On a phone's first screen, the customer's own words and the one move come before it. */
const renderOutcome = ({ ending, result }: DebriefView, messages: DebriefMessages): HTMLElement =>
  element(
    'section',
    { class: 'outcome', 'aria-label': messages.whatCameOfIt },
    element('p', { class: 'ending-sentence' }, ending.sentence),
    ...(result === null
      ? []
      : [
          element(
            'p',
            { class: `verdict ${result.verdict.passed ? 'passed' : 'not-passed'}` },
            result.verdict.sentence,
          ),
        ]),
  );

function renderLastExchange(
  { lastExchange }: DebriefView,
  lang: string | undefined,
  { messages }: DebriefOptions,
): HTMLElement {
  return element(
    'section',
    { class: 'last-exchange', 'aria-label': messages.debrief.lastExchange },
    ...lastExchange.map((entry, index) => {
      const shown = renderEntry(entry, lang).element;
      shown.id = exchangeId(index);
      return shown;
    }),
  );
}

function renderWays({ messages, onTryAgain, onHome, address, copy }: DebriefOptions): HTMLElement {
  const { debrief, review } = messages;
  return element(
    'div',
    { class: 'ways' },
    button({ class: 'secondary' }, onTryAgain, debrief.tryAgain),
    link('#/', onHome, debrief.home, 'secondary'),
    button({ class: 'secondary' }, () => print(), debrief.print),
    renderCopy(review, address, copy),
  );
}
