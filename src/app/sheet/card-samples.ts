import { renderLessons, renderStrengths } from '../../dialogue/debrief/lessons.ts';
import { renderScores } from '../../dialogue/debrief/scores.ts';
import { createStory } from '../../dialogue/debrief/transcript.ts';
import { renderHome } from '../../dialogue/home/home.ts';
import { element } from '../../dialogue/parts/element.ts';
import { createChange } from '../../dialogue/review/change.ts';
import { createLastWord } from '../../dialogue/review/last-word.ts';
import { inBothSchemes, sample, section, type Scheme } from '../../dialogue/sheet/sheet.ts';
import type { DebriefMessages } from '../../presentation/messages/debrief.ts';
import type { HomeMessages } from '../../presentation/messages/home.ts';
import type { ReviewMessages } from '../../presentation/messages/review.ts';
import type { ChangeView } from '../../presentation/review/review-view.ts';
import { CHANGES, COST, DEBRIEF, GRADES, RESULT } from './sample-debrief.ts';
import { SET_NAMES } from '../../../scenes/scenery.ts';

export interface CardMessages {
  readonly home: HomeMessages;
  readonly debrief: DebriefMessages;
  readonly review: ReviewMessages;
}

/** Every state of a card on the first page and in a debrief, in both schemes. */
export const cardSections = (messages: CardMessages): readonly HTMLElement[] => [
  section(
    'Cards of the first page',
    'A card for each set; every other one has an attempt that stands open. Above them, the way to one’s practice while moments wait.',
    inBothSchemes((scheme) => firstPage(scheme, messages)),
  ),
  section(
    'Cards of a debrief',
    'The one move to change in each state, scores, lessons and strengths, the last word.',
    inBothSchemes(() => [onSheet(...debriefCards(messages))]),
  ),
  section(
    'The transcript',
    'A move for each mark that a review can give, then one for each tone before there is a review.',
    inBothSchemes(() => [onSheet(transcript(messages))]),
  ),
];

const nothing = (): void => undefined;

function firstPage(scheme: Scheme, { home }: CardMessages): readonly HTMLElement[] {
  const cards = SET_NAMES.map((setting, index) => ({
    // Ids are made of the titles, and each id may be on the page only once.
    id: `${scheme}-${setting}`,
    title: `A conversation in ${setting}`,
    summary: 'What it is about, in a sentence or two that are as long as such sentences are.',
    setting,
    channel: index % 2 === 0 ? ('face' as const) : ('phone' as const),
    minutes: 5,
    persona: 'Mrs. Tolentino',
    language: 'en',
  }));
  const resumable = new Map(cards.filter((_, index) => index % 2 === 1).map(({ id }) => [id, '#/sheet']));
  const page = element('div');
  const broken = [
    {
      id: 'broken',
      title: 'A scenario with errors',
      report:
        'scenarios/broken.yaml:31:13 error unknown-turn: reply "own-it" goes to "piking", which is not a turn.',
    },
  ];
  renderHome(page, { cards, broken, resumable, waiting: 2 }, home, nothing);
  return [...page.querySelectorAll<HTMLElement>('.masthead-ways, .cards')];
}

/** With the styles of a debrief. */
const onSheet = (...parts: readonly HTMLElement[]): HTMLElement =>
  element('div', { class: 'debrief' }, element('div', { class: 'sheet' }, ...parts));

function debriefCards(messages: CardMessages): readonly HTMLElement[] {
  const { debrief, review } = messages;
  const lastWord = createLastWord(DEBRIEF, { messages: review, debrief, lang: undefined, onGo: nothing });
  lastWord.showCost(COST);
  return [
    sample('the one move to change: before the review has come', change(messages, undefined)),
    ...CHANGES.map(({ label, view }) => sample(`the one move to change: ${label}`, change(messages, view))),
    sample('scores: a good one, a bad one, one that was not tested', renderScores(RESULT, debrief)),
    sample('lessons', renderLessons(DEBRIEF, debrief)),
    sample('strengths', renderStrengths(DEBRIEF, debrief)),
    sample('the last word: taken and let go', lastWord.element),
  ];
}

/** @param view undefined before the review has come, null if there is none. */
function change({ review }: CardMessages, view: ChangeView | null | undefined): HTMLElement {
  const made = createChange({
    messages: review,
    lang: undefined,
    addressAfter: () => '#/sheet',
    onTryFrom: nothing,
    onWhatIf: nothing,
  });
  if (view !== undefined) made.show(view);
  return made.element;
}

function transcript({ debrief, review }: CardMessages): HTMLElement {
  const story = createStory(DEBRIEF.transcript, {
    messages: debrief,
    review,
    lang: undefined,
    onWhatIf: nothing,
  });
  story.showGrades(GRADES);
  return story.element;
}
