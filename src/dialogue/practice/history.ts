import type { AttemptView, HistoryView } from '../../presentation/practice/history-view.ts';
import type { PracticeMessages } from '../../presentation/messages/practice.ts';
import { element } from '../parts/element.ts';
import { renderTrend } from './trend.ts';
import { langOf } from '../parts/lang.ts';

/** How many attempts are shown at once; the others can be unfolded. */
const AT_ONCE = 5;

/** All attempts at one scenario: first the trend, then attempt by attempt. */
export function renderHistory(
  view: HistoryView,
  hrefOf: (attempt: AttemptView) => string | null,
  messages: PracticeMessages,
): HTMLElement {
  const lang = langOf(view.language, messages.language);
  const items = view.attempts.map((attempt) => renderAttempt(attempt, hrefOf(attempt), lang, messages));
  return element(
    'section',
    { class: 'history' },
    element('h3', { lang, dir: 'auto' }, view.title),
    ...(view.gone === null ? [] : [element('p', { class: 'gone' }, view.gone)]),
    ...(view.lines.length === 0 ? [] : [renderTrend(view, messages)]),
    element('ul', { class: 'attempts', role: 'list' }, ...items.slice(0, AT_ONCE)),
    ...(items.length <= AT_ONCE
      ? []
      : [
          element(
            'details',
            { class: 'attempts-more' },
            element('summary', {}, messages.history.more({ count: items.length })),
            element('ul', { class: 'attempts', role: 'list' }, ...items.slice(AT_ONCE)),
          ),
        ]),
  );
}

function renderAttempt(
  attempt: AttemptView,
  href: string | null,
  lang: string | undefined,
  messages: PracticeMessages,
): HTMLElement {
  const isOpen = attempt.link?.kind === 'go-on';
  const title = isOpen ? messages.goOn : attempt.ending;
  const endingLanguage = isOpen ? undefined : lang;
  const personal = [attempt.name, attempt.note].filter((text) => text !== null && text !== '').join(' · ');
  return element(
    'li',
    { class: 'attempt' },
    element('p', { class: 'attempt-when' }, attempt.when),
    element(
      'p',
      { class: 'attempt-ending' },
      ...(isOpen ? [`${attempt.ending} `] : []),
      href === null
        ? element('span', { lang: endingLanguage, dir: 'auto' }, title)
        : element(
            'a',
            {
              href,
              lang: endingLanguage,
              dir: 'auto',
              'aria-label': messages.history.open({ title, when: attempt.when }),
            },
            title,
          ),
    ),
    element('ul', { class: 'marks', role: 'list' }, ...attempt.marks.map((mark) => element('li', {}, mark))),
    ...(attempt.scores.length === 0
      ? []
      : [element('p', { class: 'attempt-scores' }, attempt.scores.map(({ short }) => short).join(' · '))]),
    ...(personal === '' ? [] : [element('p', { class: 'attempt-note', dir: 'auto' }, personal)]),
  );
}
