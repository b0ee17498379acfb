import type { DecisionView, GroupView, OptionView } from '../../presentation/cohort/cohort-view.ts';
import type { CohortMessages } from '../../presentation/messages/cohort.ts';
import { section, table } from './bars.ts';
import { decisionLink, withBar } from './overview.ts';
import { button, element } from '../parts/element.ts';

export type DecisionOrder = keyof CohortMessages['orders'];

export interface DecisionsOptions {
  readonly messages: CohortMessages;
  readonly order: DecisionOrder;
  readonly onOrder: (order: DecisionOrder) => void;
  readonly onTurn: (decision: string) => void;
}

/** Every decision in one table: how hard it is, how well it tells people apart, and whom it lost. */
export function renderDecisions(view: GroupView, options: DecisionsOptions): HTMLElement {
  const { messages } = options;
  const place = element('div', {});
  const draw = (order: DecisionOrder): void =>
    place.replaceChildren(renderTable(sorted(view.decisions, order), view.language, options));
  draw(options.order);
  const choice = chooser(messages.order, messages.orders, options.order, (order) => {
    options.onOrder(order);
    draw(order);
  });
  return section(messages.decisions, 'decisions', element('p', {}, messages.decisionsHint), choice, place);
}

function sorted(decisions: readonly DecisionView[], order: DecisionOrder): readonly DecisionView[] {
  if (order === 'conversation') return decisions;
  const weight = ({ weights }: DecisionView): number => weights[order] ?? Number.MAX_VALUE;
  return decisions.toSorted((one, other) => weight(one) - weight(other));
}

const renderTable = (
  decisions: readonly DecisionView[],
  language: string,
  { messages, onTurn }: DecisionsOptions,
): HTMLElement =>
  table(
    messages.decisionsCaption,
    [
      { title: messages.decision },
      { title: messages.met, isNumber: true },
      { title: messages.difficulty, isNumber: true },
      { title: messages.discrimination, isNumber: true },
      { title: messages.lostCount, isNumber: true },
    ],
    decisions.map((decision) => [
      element(
        'span',
        {},
        decisionLink(decision.turnName, language, decision.key, onTurn),
        ' ',
        element('span', { class: 'cohort-soft', lang: language, dir: 'auto' }, decision.name),
      ),
      decision.met,
      decision.difficulty.text,
      decision.discrimination.text,
      decision.lost,
    ]),
  );

/** The decisions of one turn, with all answers. */
export function renderTurn(
  view: GroupView,
  turn: string,
  messages: CohortMessages,
  onClose: () => void,
): HTMLElement {
  const decisions = view.decisions.filter((decision) => decision.turn === turn);
  const name = decisions[0]?.turnName ?? turn;
  return element(
    'section',
    { class: 'cohort-turn', 'aria-labelledby': 'cohort-turn' },
    element('h3', { id: 'cohort-turn', tabindex: '-1' }, messages.turnDetails({ name })),
    ...decisions.flatMap((decision) => renderDecision(decision, view.language, messages)),
    button({ class: 'secondary cohort-screen' }, onClose, messages.closeDetails),
  );
}

function renderDecision(
  { name, difficulty, discrimination, options }: DecisionView,
  language: string,
  messages: CohortMessages,
): readonly HTMLElement[] {
  const figure = (label: string, text: string, reading: string): HTMLElement =>
    element('p', {}, element('strong', {}, messages.figure({ label, figure: text })), ` ${reading}`);
  return [
    element('h4', { lang: language, dir: 'auto' }, name),
    figure(messages.difficulty, difficulty.text, difficulty.reading),
    ...(discrimination.reading === ''
      ? []
      : [figure(messages.discrimination, discrimination.text, discrimination.reading)]),
    table(
      messages.optionsCaption({ name }),
      [
        { title: messages.answer },
        { title: messages.taken, isNumber: true },
        { title: messages.share, isNumber: true },
        { title: messages.wasRight },
        { title: messages.meanOverall, isNumber: true },
        { title: messages.lostCount, isNumber: true },
      ],
      options.map((option) => renderOption(option, language)),
    ),
  ];
}

const renderOption = (option: OptionView, language: string) => [
  element('span', { lang: language, dir: 'auto' }, option.words),
  withBar(option.taken, option.length, option.tone),
  option.share,
  element('span', { class: `cohort-right ${option.tone}` }, option.right),
  option.mean,
  option.lost,
];

/** One of several, by name. */
export function chooser<Value extends string>(
  label: string,
  choices: Readonly<Record<Value, string>>,
  chosen: Value,
  onChoose: (value: Value) => void,
): HTMLElement {
  const names = Object.keys(choices) as Value[];
  const select = element('select', {});
  for (const name of names) {
    select.append(
      element('option', { value: name, selected: name === chosen ? '' : undefined }, choices[name]),
    );
  }
  select.addEventListener('change', () => {
    const value = names[select.selectedIndex];
    if (value !== undefined) onChoose(value);
  });
  return element('label', { class: 'cohort-field' }, element('span', {}, label), select);
}
