import type { DebriefView } from '../presentation/debrief-view.ts';
import type { DebriefMessages } from '../presentation/messages/debrief.ts';
import { renderLessons, renderStrengths } from './debrief-lessons.ts';
import { renderScores } from './debrief-scores.ts';
import { renderTranscript } from './debrief-transcript.ts';
import { button, element } from './element.ts';
import { renderEntry } from './entry.ts';
import { appendWords } from './words.ts';

export interface DebriefOptions {
  readonly messages: DebriefMessages;
  /** The backdrop's name: what stands there in its colours until the stage has loaded. */
  readonly setting: string;
  readonly onTryAgain: () => void;
  readonly onHome: () => void;
}

export interface Debrief {
  /** Empty and of its final size, for a stage to be mounted into at any time. */
  readonly stage: HTMLElement;
  /** Empty: for what is kept of this attempt. */
  readonly result: HTMLElement;
}

/** The lesson: how it ended and why, move by move, and what to do instead. */
export function renderDebrief(root: HTMLElement, view: DebriefView, options: DebriefOptions): Debrief {
  const { messages } = options;
  const lang = view.language === document.documentElement.lang ? undefined : view.language;
  const stage = element('div', { class: 'stage', 'aria-hidden': 'true' });
  const result = element('div', { 'data-slot': 'result' });
  const heading = element('h1', { lang, tabindex: '-1' }, view.ending.title);
  root.replaceChildren(
    element(
      'main',
      { class: 'debrief', 'aria-label': messages.debrief, 'data-setting': options.setting },
      element('div', { class: 'hero' }, stage, renderLastExchange(view, lang, messages)),
      element(
        'div',
        { class: 'sheet' },
        renderEnding(view, heading, lang),
        renderScores(view, messages),
        renderWays(options),
        result,
        renderLessons(view.lessons, messages),
        renderStrengths(view.strengths, messages),
        ...renderMoney(view, messages),
        renderTranscript(view.transcript, lang, messages),
        ...(view.undone === null ? [] : [element('p', { class: 'undone' }, view.undone)]),
      ),
    ),
  );
  // The focus was in the conversation that is gone.
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
  return { stage, result };
}

function renderEnding(
  { ending, verdict, scenario }: DebriefView,
  heading: HTMLElement,
  lang: string | undefined,
): HTMLElement {
  const header = element(
    'header',
    { class: `ending ${ending.customer}` },
    element('p', { class: 'ending-scenario', lang }, scenario.title),
    heading,
  );
  if (ending.words !== null) {
    const words = element('p', { class: 'words', lang });
    appendWords(words, ending.words);
    header.append(element('blockquote', {}, words));
  }
  header.append(
    element('p', { class: 'ending-sentence' }, ending.sentence),
    element('p', { class: `verdict ${verdict.passed ? 'passed' : 'not-passed'}` }, verdict.sentence),
  );
  return header;
}

function renderLastExchange(
  { lastExchange }: DebriefView,
  lang: string | undefined,
  messages: DebriefMessages,
): HTMLElement {
  return element(
    'section',
    { class: 'last-exchange', 'aria-label': messages.lastExchange },
    ...lastExchange.map((entry) => renderEntry(entry, lang).element),
  );
}

function renderMoney({ money }: DebriefView, messages: DebriefMessages): readonly HTMLElement[] {
  if (money === null) return [];
  return [
    element(
      'section',
      { class: 'money' },
      element('h2', {}, messages.money),
      element('p', { class: 'money-headline' }, money.headline),
      ...(money.arithmetic === null ? [] : [element('p', {}, money.arithmetic)]),
    ),
  ];
}

function renderWays({ messages, onTryAgain, onHome }: DebriefOptions): HTMLElement {
  const home = element('a', { class: 'secondary', href: '#/' }, messages.home);
  home.addEventListener('click', (event) => {
    // A new tab, or whatever else a modifier asks for, is the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    onHome();
  });
  return element(
    'div',
    { class: 'ways' },
    button({ class: 'primary' }, onTryAgain, messages.tryAgain),
    home,
    button({ class: 'secondary' }, () => print(), messages.print),
  );
}
