import type { DebriefView } from '../../presentation/debrief/debrief-view.ts';
import type { DebriefMessages } from '../../presentation/messages/debrief.ts';
import type { ReviewMessages } from '../../presentation/messages/review.ts';
import type { CostView, LapseView, TemptationView } from '../../presentation/review/review-view.ts';
import { element } from '../parts/element.ts';
import { goButton } from './curve.ts';
import { renderRibbon } from './ribbon.ts';
import { quote } from '../parts/quote.ts';

export interface LastWordOptions {
  readonly messages: ReviewMessages;
  readonly debrief: DebriefMessages;
  readonly lang: string | undefined;
  readonly onGo: (number: number) => void;
}

export interface LastWord {
  readonly element: HTMLElement;
  showCost(cost: CostView | null): void;
}

/** The panel of the last word: the temptations, who held the floor, and what it cost. */
export function createLastWord(view: DebriefView, options: LastWordOptions): LastWord {
  const { messages, debrief } = options;
  const { lastWord } = view;
  const cost = element('div', { class: 'letting-go' });
  const section = element(
    'section',
    { class: 'last-word-panel' },
    element('h2', {}, messages.lastWord),
    element('p', {}, lastWord.summary),
    ...part(
      messages.temptations,
      lastWord.temptations.map((one) => renderTemptation(one, options)),
    ),
    ...part(
      messages.lapses,
      lastWord.lapses.map((one) => renderLapse(one, options)),
    ),
    cost,
    ...renderMoney(view, messages, debrief),
    element('h3', {}, messages.ribbon),
    ...renderRibbon(lastWord.ribbon, messages),
  );
  return {
    element: section,
    showCost: (known) => cost.replaceChildren(...(known === null ? [] : renderCost(known, options))),
  };
}

const part = (title: string, items: readonly HTMLElement[]): readonly HTMLElement[] =>
  items.length === 0 ? [] : [element('h3', {}, title), element('ul', { role: 'list' }, ...items)];

function renderTemptation(
  { number, taken, label, knew, tempting }: TemptationView,
  { messages, lang, onGo }: LastWordOptions,
): HTMLElement {
  const item = element(
    'li',
    { class: taken ? 'taken' : 'let-go' },
    goButton(number, messages, onGo),
    element('strong', {}, label),
  );
  if (knew !== null) item.append(element('p', { class: 'knew' }, knew));
  const said = element('p', {}, `${taken ? messages.wasSaid : messages.mightHaveSaid} `);
  tempting.forEach((words, index) => {
    if (index > 0) said.append(' · ');
    said.append(quote(words, lang));
  });
  item.append(said);
  return item;
}

const renderLapse = (
  { number, sentence, right }: LapseView,
  { messages, onGo }: LastWordOptions,
): HTMLElement =>
  element(
    'li',
    { class: 'taken' },
    goButton(number, messages, onGo),
    element('strong', {}, sentence),
    ...(right === null ? [] : [element('p', { class: 'knew' }, right)]),
  );

const renderCost = (
  { sentence, numbers }: CostView,
  { messages, debrief }: LastWordOptions,
): readonly HTMLElement[] => [
  element('h3', {}, messages.lettingGo),
  element('p', {}, sentence),
  element(
    'details',
    {},
    element('summary', {}, debrief.why),
    element('ul', {}, ...numbers.map((text) => element('li', {}, text))),
  ),
];

function renderMoney(
  { money, lastWord }: DebriefView,
  messages: ReviewMessages,
  debrief: DebriefMessages,
): readonly HTMLElement[] {
  if (money === null) return [];
  const isPrice = lastWord.temptations.some(({ taken }) => taken);
  return [
    element(
      'div',
      { class: 'money' },
      element('h3', {}, isPrice ? messages.instead : debrief.money),
      element('p', { class: 'money-headline' }, money.headline),
      ...(money.arithmetic === null ? [] : [element('p', {}, money.arithmetic)]),
    ),
  ];
}
