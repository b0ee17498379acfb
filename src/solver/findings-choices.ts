import { effectOfReply } from '../rubric/effects.ts';
import type { EffectTable } from '../rubric/rubric.ts';
import { METERS } from '../scenario/meter.ts';
import type { Reply, Turn } from '../scenario/model.ts';
import { choicesOf, movesShowing, type TurnChoices } from './choices.ts';
import { eachDecisionAt, type Decision } from './edges.ts';
import { allTurns, found, listed, percent, replyPlace, turnPlace, type SolverFinding } from './finding.ts';
import { conditionsOf } from './findings-reach.ts';
import { HABITS, type Habit } from './habits.ts';
import { replySlot, slotsIn } from './reads.ts';
import { UNREACHED } from './reach.ts';
import type { Survey } from './survey.ts';
import { shortestMovesTo } from './witness.ts';

/** A scenario of fewer turns with a choice is too short for its pattern to be one. */
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

/** Where a choice is none, or can be made without reading. */
export function* choiceFindings(survey: Survey): Iterable<SolverFinding> {
  const choices = choicesOf(survey);
  yield* alwaysBest(choices);
  for (const habit of HABITS) yield* habitFindings(survey, choices, habit);
  yield* nothingAtStake(survey, choices);
  yield* twins(survey);
}

function* alwaysBest(choices: readonly TurnChoices[]): Iterable<SolverFinding> {
  const settled = choices.filter((turn) => turn.alwaysBest.size > 0);
  const share = settled.length / choices.length;
  if (choices.length < FEWEST_TURNS || share <= MOST_ALWAYS_BEST) return;
  const message = `In ${settled.length} of the ${choices.length} turns with a choice one reply is best whatever went before, so who has played once need not listen again. Let what was heard, said or felt decide more of them.`;
  yield found('always-best', allTurns, null, message);
}

/** The mean over turns, so that a turn that is often met counts no more than another. */
function* habitFindings(
  survey: Survey,
  choices: readonly TurnChoices[],
  habit: Habit,
): Iterable<SolverFinding> {
  const tallies = choices.flatMap(({ habits }) => habits.get(habit) ?? []).filter(({ met }) => met > 0);
  const share = tallies.reduce((sum, { met, right }) => sum + right / met, 0) / tallies.length;
  const limit = LIMITS[habit.code];
  if (tallies.length < limit.turns || share <= limit.share) return;
  const nearest = tallies
    .filter((tally) => tally.nearest !== null)
    .toSorted((one, other) => distance(survey, one.nearest) - distance(survey, other.nearest))[0];
  const message = `${habit.name} is right in ${percent(share)} of the decisions where something is at stake, without reading. ${ADVICE[habit.code]}`;
  const moves = nearest === undefined ? null : movesShowing(survey, nearest);
  yield found(habit.code, allTurns, moves, message);
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

/** Replies that are one: the same effects and targets, open together, and nobody asks which was given. */
function* twins(survey: Survey): Iterable<SolverFinding> {
  const turns = Object.values<Turn>(survey.solved.scenario.turns);
  const asked = new Set(turns.flatMap((turn) => conditionsOf(turn).flatMap(slotsIn)));
  for (const turn of turns) {
    const free = turn.replies.filter(({ id }) => !asked.has(replySlot(turn.id, id)));
    for (const [one, other] of pairsOf(free)) {
      if (!areTwins(survey.solved.table, turn, one, other)) continue;
      const state = nearestWithBoth(survey, turn, one, other);
      if (state === null) continue;
      const message = `replies "${one.id}" and "${other.id}" of turn "${turn.id}" do the same and lead to the same: the choice between them is none. Let them differ in what they show, or keep one.`;
      const moves = shortestMovesTo(survey.solved, state);
      yield found('twin-replies', replyPlace(turn.id, other.id), moves, message);
    }
  }
}

const pairsOf = (replies: readonly Reply[]): readonly (readonly [Reply, Reply])[] =>
  replies.flatMap((one, index) => replies.slice(index + 1).map((other) => [one, other] as const));

function areTwins(table: EffectTable, { phase }: Turn, one: Reply, other: Reply): boolean {
  const first = effectOfReply(table, one, phase);
  const second = effectOfReply(table, other, phase);
  return METERS.every((meter) => first[meter] === second[meter]) && sameTargets(one, other);
}

function nearestWithBoth({ solved, edges }: Survey, turn: Turn, one: Reply, other: Reply): number | null {
  const both = (1 << turn.replies.indexOf(one)) | (1 << turn.replies.indexOf(other));
  let nearest: number | null = null;
  let fewest = UNREACHED;
  const look = ({ state, first, end }: Decision): void => {
    const moves = solved.reach.moves[state] ?? UNREACHED;
    if (moves >= fewest) return;
    let open = 0;
    for (let edge = first; edge < end; edge++) open |= 1 << (edges.step[edge] ?? 0);
    if ((open & both) !== both) return;
    nearest = state;
    fewest = moves;
  };
  for (const place of solved.layout.order) {
    if (place.kind === 'choosing' && place.turn === turn) eachDecisionAt(solved, place, look);
  }
  return nearest;
}

const sameTargets = (one: Reply, other: Reply): boolean =>
  JSON.stringify(one.to) === JSON.stringify(other.to);
