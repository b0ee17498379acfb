import { choicesOf, movesShowing, type HabitTally, type TurnChoices } from './turn-choices.ts';
import { allTurns, found, listed, percent, turnPlace, type SolverFinding } from './finding.ts';
import { twinFindings } from './twins.ts';
import { HABITS, type Habit } from './habits.ts';
import type { Survey } from '../../solver/states/solution.ts';
import { shortestMovesTo } from '../../solver/states/shortest-moves.ts';

/** With fewer turns with a choice, a scenario is too short to show a pattern. */
const FEWEST_TURNS = 6;
const MOST_ALWAYS_BEST = 0.8;
const MOST_NO_STAKE = 0.2;
/** How many turns are named where nothing can be lost. */
const MOST_NAMED = 3;

/** From how many turns on, and above which share, a habit is a tell. */
const LIMITS: Readonly<Record<Habit['code'], { readonly turns: number; readonly share: number }>> = {
  'position-tell': { turns: FEWEST_TURNS, share: 0.6 },
  'length-tell': { turns: FEWEST_TURNS, share: 0.6 },
  'silence-always-right': { turns: 3, share: 0.9 },
  'needs-always-best': { turns: 3, share: 0.9 },
};

/** Choices that are no choice, or that can be made without reading. */
export function* choiceFindings(survey: Survey): Iterable<SolverFinding> {
  const choices = choicesOf(survey);
  yield* alwaysBest(choices);
  yield* habitFindings(survey, choices);
  yield* nothingAtStake(survey, choices);
  yield* twinFindings(survey);
}

function* alwaysBest(choices: readonly TurnChoices[]): Iterable<SolverFinding> {
  const settled = choices.filter((turn) => turn.alwaysBest.size > 0);
  const share = settled.length / choices.length;
  if (choices.length < FEWEST_TURNS || share <= MOST_ALWAYS_BEST) return;
  const message = `In ${settled.length} of the ${choices.length} turns with a choice one reply is best whatever went before, so who has played once need not listen again. Let what was heard, said or felt decide more of them.`;
  yield found('always-best', allTurns, null, message);
}

/** One finding for each code: the habit that is right most often (of equals, the first). The second of two replies is also the last. */
function* habitFindings(survey: Survey, choices: readonly TurnChoices[]): Iterable<SolverFinding> {
  for (const code of Object.keys(LIMITS)) {
    const [best] = HABITS.filter((habit) => habit.code === code)
      .map((habit) => faring(habit, choices))
      .filter(
        ({ habit, tallies, share }) =>
          tallies.length >= LIMITS[habit.code].turns && share > LIMITS[habit.code].share,
      )
      .toSorted((one, other) => other.share - one.share);
    if (best !== undefined) yield habitFinding(survey, best);
  }
}

interface Faring {
  readonly habit: Habit;
  readonly tallies: readonly HabitTally[];
  /** The mean over turns, so that a turn that is often met counts no more than another. */
  readonly share: number;
}

function faring(habit: Habit, choices: readonly TurnChoices[]): Faring {
  const tallies = choices.flatMap(({ habits }) => habits.get(habit) ?? []).filter(({ met }) => met > 0);
  const share = tallies.reduce((sum, { met, right }) => sum + right / met, 0) / tallies.length;
  return { habit, tallies, share };
}

function habitFinding(survey: Survey, { habit, tallies, share }: Faring): SolverFinding {
  const nearest = tallies
    .filter((tally) => tally.nearest !== null)
    .toSorted((one, other) => distance(survey, one.nearest) - distance(survey, other.nearest))[0];
  const message = `${habit.name} is right in ${percent(share)} of the decisions where something is at stake, without reading. ${ADVICE[habit.code]}`;
  const moves = nearest === undefined ? null : movesShowing(survey, nearest);
  return found(habit.code, allTurns, moves, message);
}

const ADVICE: Readonly<Record<Habit['code'], string>> = {
  'position-tell': 'Shuffle the replies.',
  'length-tell': 'Let good replies and bad ones be of a length.',
  'silence-always-right': 'Let silence sometimes be the wrong answer.',
  'needs-always-best': 'Let what was heard sometimes be better left unsaid.',
};

const distance = (survey: Survey, nearest: { readonly state: number } | null): number =>
  nearest === null ? Number.POSITIVE_INFINITY : (survey.solved.reach.moves[nearest.state] ?? 0);

function* nothingAtStake(survey: Survey, choices: readonly TurnChoices[]): Iterable<SolverFinding> {
  const chance = choices.reduce((sum, turn) => sum + turn.chance, 0);
  const share = choices.reduce((sum, turn) => sum + turn.chanceOfNoStake, 0) / chance;
  if (choices.length < FEWEST_TURNS || share <= MOST_NO_STAKE) return;
  const idle = choices
    .filter((turn) => turn.chanceOfNoStake > 0)
    .toSorted((one, other) => other.chanceOfNoStake - one.chanceOfNoStake);
  const names = listed(idle.slice(0, MOST_NAMED).map(({ turn }) => `"${turn}"`));
  const where = idle.length > MOST_NAMED ? `most of all in ${names}` : `all of them in ${names}`;
  const message = `In ${percent(share)} of the decisions of random play every reply leaves the same best score in reach, so nothing can be lost; ${where}. Let the replies there differ in what they bring.`;
  const [worst] = idle;
  if (worst === undefined || worst.nearestNoStake === null) return;
  const moves = shortestMovesTo(survey.solved, worst.nearestNoStake);
  yield found('saturated', turnPlace(worst.turn), moves, message);
}
