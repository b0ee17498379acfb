import { found, type SolverFinding } from './finding.ts';
import { mindlessPlays, type Listener, type MindlessPlay, type Speaker } from './players.ts';
import type { Survey } from './survey.ts';

/** What a player that reads nothing may score at the most. */
const MOST_FOR_MINDLESS = 60;

/** With fewer turns that offer a choice there are so few conversations that some habit is bound to find a good one. */
const FEWEST_TURNS = 8;

/** One finding for all mindless players that do too well, shown by the best of them. */
export function* mindlessFindings(survey: Survey): Iterable<SolverFinding> {
  const { scenario } = survey.solved;
  const good = mindlessPlays(survey)
    .filter(({ overall }) => overall > MOST_FOR_MINDLESS)
    .toSorted((one, other) => other.overall - one.overall);
  const [best] = good;
  if (best === undefined) return;
  const turns = Object.values(scenario.turns).filter(({ replies }) => replies.length > 1).length;
  const isShort = turns < FEWEST_TURNS;
  const more = good.length > 1 ? ` ${good.length - 1} more such habits get over ${MOST_FOR_MINDLESS}.` : '';
  const why = isShort ? ` That is hard to avoid in so short a scenario.` : '';
  const message = `Who ${tell(best)} gets ${Math.floor(best.overall)} of 100 without reading a word.${more}${why}`;
  const shown = best.moves ?? good.find(({ moves }) => moves !== null)?.moves ?? null;
  yield found(isShort ? 'mindless-short' : 'mindless', { keyOf: ['turns'] }, shown, message);
}

/** The habit in words: "always says "mm-hm" and takes the longest reply". */
export const tell = ({ listener, speaker }: MindlessPlay): string =>
  `${LISTENS[listener]} and ${SPEAKS[speaker]}`;

const LISTENS: Readonly<Record<Listener, string>> = {
  hear: 'always keeps listening',
  encourage: 'always says "mm-hm"',
  'cut-in': 'always cuts in',
  alternate: 'keeps silent and says "mm-hm" by turns',
};

const SPEAKS: Readonly<Record<Speaker, string>> = {
  first: 'takes the first reply',
  last: 'takes the last reply',
  longest: 'takes the longest reply',
  shortest: 'takes the shortest reply',
  polite: 'takes the reply with the most polite words',
  sorry: 'says sorry wherever possible, else takes the first reply',
  silent: 'says nothing wherever possible, else takes the first reply',
  random: 'replies at random, in the mean,',
};
