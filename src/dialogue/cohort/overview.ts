import type { BarView, EndingRow, GroupView } from '../../presentation/cohort/cohort-view.ts';
import type { CohortMessages } from '../../presentation/messages/cohort.ts';
import { bar, section, table, type Cell } from './bars.ts';
import { element } from '../parts/element.ts';

/** The first figures that a reader looks at. */
export const renderOverview = (view: GroupView, messages: CohortMessages): HTMLElement =>
  section(
    messages.overview,
    'overview',
    ...view.notes.map((note) => element('p', { class: 'cohort-note' }, note)),
    element('dl', { class: 'cohort-facts' }, ...view.facts.map(renderFact)),
    element(
      'div',
      { class: 'cohort-pair' },
      element('div', {}, element('h3', {}, messages.overall), renderHistogram(view.overalls, messages)),
      element('div', {}, element('h3', {}, messages.endings), renderEndings(view, messages)),
    ),
  );

const renderFact = ({ label, value }: GroupView['facts'][number]): HTMLElement =>
  element('div', {}, element('dt', {}, label), element('dd', {}, value));

const renderHistogram = (overalls: readonly BarView[], messages: CohortMessages): HTMLElement =>
  table(
    messages.overallCaption,
    [
      { title: messages.overall },
      { title: messages.count, isNumber: true },
      { title: messages.share, isNumber: true },
    ],
    overalls.map(({ label, count, share, length }) => [label, withBar(count, length), share]),
  );

const renderEndings = ({ endings, language }: GroupView, messages: CohortMessages): HTMLElement =>
  table(
    messages.endingsCaption,
    [
      { title: messages.ending },
      { title: messages.customer },
      { title: messages.count, isNumber: true },
      { title: messages.share, isNumber: true },
    ],
    endings.map((ending) => [
      element('span', { lang: language, dir: 'auto' }, ending.label),
      renderOutcome(ending),
      withBar(ending.count, ending.length, ending.customer),
      ending.share,
    ]),
  );

const renderOutcome = ({ customer, customerText }: EndingRow): HTMLElement =>
  element('span', { class: `cohort-outcome ${customer}` }, customerText);

export const withBar = (text: string, length: number, kind = ''): HTMLElement =>
  element(
    'span',
    { class: 'cohort-barred' },
    bar(length, kind),
    element('span', { class: 'cohort-barred-text' }, text),
  );

/** How many moves are shown at once. Most of the others lost one customer in a thousand. */
const WORST = 8;

/** The moves that lost customers; nothing if that cannot be judged. */
export function renderLost(
  { lost, language }: GroupView,
  messages: CohortMessages,
  onTurn: (decision: string) => void,
): readonly HTMLElement[] {
  if (lost === null) return [];
  const rows = lost.rows.map((row) => [
    decisionLink(row.label, language, row.decision, onTurn),
    element('span', { lang: language, dir: 'auto' }, row.move),
    withBar(row.count, row.length, 'leaves'),
    row.share,
  ]);
  return [
    section(
      messages.lost,
      'lost',
      element('p', {}, lost.sentence),
      ...(rows.length === 0 ? [] : [lostTable(messages.lostCaption, rows.slice(0, WORST), messages)]),
      ...(rows.length <= WORST ? [] : [renderOthers(rows.slice(WORST), rows.length, messages)]),
    ),
  ];
}

const lostTable = (
  caption: string,
  rows: readonly (readonly Cell[])[],
  messages: CohortMessages,
): HTMLElement =>
  table(
    caption,
    [
      { title: messages.turn },
      { title: messages.move },
      { title: messages.lostOnIt, isNumber: true },
      { title: messages.share, isNumber: true },
    ],
    rows,
  );

const renderOthers = (
  rows: readonly (readonly Cell[])[],
  count: number,
  messages: CohortMessages,
): HTMLElement =>
  element(
    'details',
    {},
    element('summary', {}, messages.otherMoves({ others: rows.length, count })),
    lostTable(messages.otherMoves({ others: rows.length, count }), rows, messages),
  );

/** Opens the details of a decision's turn. */
export function decisionLink(
  label: string,
  lang: string,
  decision: string,
  onTurn: (decision: string) => void,
): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'cohort-link', lang }, label);
  made.addEventListener('click', () => onTurn(decision));
  return made;
}
