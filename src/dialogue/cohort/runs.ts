import type { GroupView, RunsView, RunView } from '../../presentation/cohort/cohort-view.ts';
import type { CohortMessages } from '../../presentation/messages/cohort.ts';
import { section, table } from './bars.ts';
import { chooser } from './decisions.ts';
import { button, element, setText } from '../parts/element.ts';

/** The runs that are asked for. */
export interface RunChoice {
  readonly ending: string | null;
  readonly result: 'passed' | 'not-passed' | 'unfinished' | null;
  readonly firstOnly: boolean;
  readonly toldOtherwiseOnly: boolean;
  readonly text: string;
}

export interface RunsOptions {
  readonly messages: CohortMessages;
  readonly choice: RunChoice;
  readonly onChoice: (choice: RunChoice) => void;
  /** One page further, or one back. */
  readonly onTurnPage: (by: 1 | -1) => void;
}

export interface Runs {
  readonly element: HTMLElement;
  readonly render: (view: RunsView) => void;
}

/** The list of runs, page by page. */
export function createRuns(group: GroupView, { messages, choice, onChoice, onTurnPage }: RunsOptions): Runs {
  let chosen = choice;
  const change = (part: Partial<RunChoice>): void => {
    chosen = { ...chosen, ...part };
    onChoice(chosen);
  };
  const status = element('p', { role: 'status', class: 'cohort-status' });
  const place = element('div', {});
  const previous = button({ class: 'secondary' }, () => onTurnPage(-1), messages.previous);
  const next = button({ class: 'secondary' }, () => onTurnPage(1), messages.next);
  const pages = element('div', { class: 'cohort-pages cohort-screen' }, previous, next);
  return {
    element: section(
      messages.runs,
      'runs',
      element('p', {}, messages.runsHint),
      renderFilter(group, choice, messages, change),
      status,
      place,
      pages,
    ),
    render(view) {
      setText(status, view.status);
      previous.disabled = !view.hasPrevious;
      next.disabled = !view.hasNext;
      pages.hidden = !view.hasPrevious && !view.hasNext;
      place.replaceChildren(
        ...(view.rows.length === 0 ? [] : [renderRows(view.rows, group.language, messages)]),
      );
    },
  };
}

function renderFilter(
  { endings }: GroupView,
  choice: RunChoice,
  messages: CohortMessages,
  change: (part: Partial<RunChoice>) => void,
): HTMLElement {
  const anyEnding = { '': messages.anyEnding };
  const named = Object.fromEntries(endings.map(({ id, label }) => [id, label]));
  const text = element('input', { type: 'search', value: choice.text });
  text.addEventListener('input', () => change({ text: text.value }));
  return element(
    'fieldset',
    { class: 'cohort-filter cohort-screen' },
    element('legend', {}, messages.filter),
    chooser(messages.ending, { ...anyEnding, ...named }, choice.ending ?? '', (ending) =>
      change({ ending: ending === '' ? null : ending }),
    ),
    chooser(
      messages.result,
      { any: messages.anyResult, ...messages.results },
      choice.result ?? 'any',
      (result) => change({ result: result === 'any' ? null : result }),
    ),
    element('label', { class: 'cohort-field' }, element('span', {}, messages.nameText), text),
    tick(messages.firstOnly, choice.firstOnly, (firstOnly) => change({ firstOnly })),
    tick(messages.toldOtherwiseOnly, choice.toldOtherwiseOnly, (toldOtherwiseOnly) =>
      change({ toldOtherwiseOnly }),
    ),
  );
}

function tick(label: string, on: boolean, onTick: (on: boolean) => void): HTMLElement {
  const box = element('input', { type: 'checkbox', checked: on ? '' : undefined });
  box.addEventListener('change', () => onTick(box.checked));
  return element('label', { class: 'cohort-tick' }, box, element('span', {}, label));
}

const renderRows = (rows: readonly RunView[], lang: string, messages: CohortMessages): HTMLElement =>
  table(
    messages.runsCaption,
    [
      { title: messages.when },
      { title: messages.name },
      { title: messages.ending },
      { title: messages.overall, isNumber: true },
      { title: messages.passed },
      { title: messages.facts.first },
    ],
    rows.map((row) => [
      element('a', { href: row.href, 'aria-label': row.label }, row.when),
      element('bdi', {}, row.name),
      element('span', { lang, dir: 'auto' }, row.ending),
      row.overall,
      row.passed,
      row.first,
    ]),
  );
