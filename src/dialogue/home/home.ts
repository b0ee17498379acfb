import type { BrokenCard, ScenarioCard } from '../../presentation/home/home-view.ts';
import type { HomeMessages } from '../../presentation/messages/home.ts';
import { button, element } from '../parts/element.ts';
import { langOf } from '../parts/lang.ts';
import { PRODUCT } from '../../presentation/product.ts';

export interface HomeView {
  readonly cards: readonly ScenarioCard[];
  /** Scenarios that their authors must mend first. */
  readonly broken: readonly BrokenCard[];
  /** The addresses of open attempts, by scenario. */
  readonly resumable: ReadonlyMap<string, string>;
  /** How many moments are due. */
  readonly waiting: number;
}

/** The first page: each scenario is a link with only its title as its name. */
export function renderHome(
  root: HTMLElement,
  { cards, broken, resumable, waiting }: HomeView,
  messages: HomeMessages,
  onSettings: () => void,
): void {
  const heading = element('h1', { tabindex: '-1' }, PRODUCT);
  const main = element(
    'main',
    { class: 'home' },
    element(
      'div',
      { class: 'masthead' },
      heading,
      element(
        'div',
        { class: 'masthead-ways' },
        renderPracticeLink(waiting, messages),
        button({ class: 'secondary' }, onSettings, messages.settings),
      ),
    ),
    element('p', { class: 'tagline' }, messages.tagline),
    element('h2', {}, messages.scenarios),
    element(
      'ul',
      { class: 'cards', role: 'list' },
      ...cards.map((card) => renderCard(card, resumable.get(card.id), messages)),
      ...broken.map((card) => renderBrokenCard(card, messages)),
    ),
    element('p', { class: 'home-foot' }, element('a', { href: '#/cohort' }, messages.forTrainers)),
  );
  root.replaceChildren(main);
  // After a conversation the heading gets the focus. On a page that is just loading, the browser's own focus stays.
  if (document.readyState === 'complete') heading.focus({ preventScroll: true });
}

function renderPracticeLink(waiting: number, messages: HomeMessages): HTMLElement {
  const link = element('a', { class: 'secondary', href: '#/practice' }, messages.practice);
  if (waiting > 0) {
    link.append(
      element('span', { class: 'waiting', 'aria-hidden': 'true' }, `${waiting}`),
      element('span', { class: 'hidden' }, ` ${messages.waiting({ count: waiting })}`),
    );
  }
  return link;
}

function renderBrokenCard({ id, title, report }: BrokenCard, { broken }: HomeMessages): HTMLElement {
  return element(
    'li',
    { class: 'card broken' },
    element('h3', { dir: 'auto' }, title ?? id),
    element('p', {}, broken),
    element('pre', { class: 'report' }, report),
  );
}

function renderCard(card: ScenarioCard, resumeAt: string | undefined, messages: HomeMessages): HTMLElement {
  const facts = [
    messages.withPersona({ name: card.persona }),
    messages.channel[card.channel],
    messages.minutes({ minutes: card.minutes }),
  ];
  const lang = langOf(card.language, messages.language);
  const title = element('h3', { lang, dir: 'auto', id: `title-${card.id}` });
  title.append(element('a', { href: `#/play/${card.id}` }, card.title));
  const item = element(
    'li',
    { class: 'card', 'data-setting': card.setting },
    element('span', { class: 'card-picture', 'aria-hidden': 'true' }),
    title,
    element('p', { class: 'card-facts' }, facts.join(' · ')),
    element('p', { lang, dir: 'auto' }, card.summary),
  );
  if (resumeAt !== undefined) {
    item.append(
      element('a', { class: 'card-resume', href: resumeAt, 'aria-describedby': title.id }, messages.resume),
    );
  }
  item.append(
    element(
      'p',
      { class: 'card-ways' },
      // The title is the link; this shows what a tap on the card does.
      element('span', { class: 'card-practise', 'aria-hidden': 'true' }, messages.practise),
      element(
        'a',
        { class: 'card-assess', href: `#/assess/${card.id}`, 'aria-describedby': title.id },
        messages.assess,
      ),
    ),
  );
  return item;
}
