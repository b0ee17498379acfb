import { found, type SolverFinding } from './finding.ts';
import { mindlessPlays, type Listener, type MindlessPlay, type Speaker } from './mindless-players.ts';
import type { Survey } from '../../solver/states/solution.ts';

/** The most that a player who reads nothing may score. */
const MOST_FOR_MINDLESS = 60;

/** With fewer turns that offer a choice there are so few conversations that some habit always finds a good one. */
const FEWEST_TURNS = 8;

/** One finding for all mindless players who score too much. The moves are the best one's, if it has one conversation. */
export function* mindlessFindings(survey: Survey): Iterable<SolverFinding> {
  const { scenario } = survey.solved;
  const good = bestFirst(mindlessPlays(survey)).filter((play) => toTenth(play) > MOST_FOR_MINDLESS);
  const [best, ...others] = good;
  if (best === undefined) return;
  const turns = Object.values(scenario.turns).filter(({ replies }) => replies.length > 1).length;
  const isShort = turns < FEWEST_TURNS;
  const why = isShort ? ` That is hard to avoid in so short a scenario.` : '';
  const message = `Who ${tell(best)} gets ${score(best)} without reading a word.${told(others.length)}${why}`;
  yield found(isShort ? 'mindless-short' : 'mindless', { keyOf: ['turns'] }, best.moves, message);
}

function told(more: number): string {
  if (more === 0) return '';
  return more === 1
    ? ` Another who reads nothing gets over ${MOST_FOR_MINDLESS}, too.`
    : ` ${more} others who read nothing get over ${MOST_FOR_MINDLESS}, too.`;
}

/** The highest score first; equals keep their order. */
export const bestFirst = (plays: readonly MindlessPlay[]): readonly MindlessPlay[] =>
  plays.toSorted((one, other) => other.overall - one.overall);

/** As it is printed, so that a number printed as over a limit is over it. */
const toTenth = ({ overall }: MindlessPlay): number => Math.round(overall * 10) / 10;

/** The score in words: "64 of 100", or "60.4 of 100 in the mean" for a player with many conversations. */
export const score = (play: MindlessPlay): string =>
  play.moves === null ? `${toTenth(play)} of 100 in the mean` : `${play.overall} of 100`;

/** The habit in words: "always says "mm-hm" and takes the longest reply". */
export const tell = ({ listener, speaker }: MindlessPlay): string =>
  listener === null ? SPEAKS[speaker] : `${LISTENS[listener]} and ${SPEAKS[speaker]}`;

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
  random: 'replies at random',
};
