import type { Move, Reply } from '../../scenario/model.ts';
import { eachDecision, type Decision } from '../../solver/states/edges.ts';
import type { Choosing } from '../../solver/places/graph.ts';
import { HABITS, type Habit } from './habits.ts';
import { valueAfter, valueOf, type Survey } from '../../solver/states/solution.ts';
import { shortestMovesTo } from '../../solver/states/shortest-moves.ts';

/** What the decisions of one turn have in common. Chances are those of random play; see docs/solver.md. */
export interface TurnChoices {
  readonly turn: string;
  /** The chance of a decision here, and of one at which all replies are equally good. */
  chance: number;
  chanceOfNoStake: number;
  /** The nearest decision at which all replies are equally good; null where there is none. */
  nearestNoStake: number | null;
  /** The replies that are open and best in every decision here. */
  alwaysBest: ReadonlySet<Reply>;
  /** How each habit fares where something is at stake. */
  readonly habits: ReadonlyMap<Habit, HabitTally>;
}

export interface HabitTally {
  /** The chance that the habit finds a reply to take, and that it is a best one. */
  met: number;
  right: number;
  /** The nearest decision at which it was right; null where it never was. */
  nearest: { readonly state: number; readonly reply: Reply } | null;
}

/** One pass over all decisions, turn by turn. */
export function choicesOf(survey: Survey): readonly TurnChoices[] {
  const turns = new Map<string, TurnChoices>();
  let counter: Counter | null = null;
  eachDecision(survey.solved, (decision) => {
    if (counter?.place !== decision.place) counter = new Counter(survey, decision.place, turns);
    counter.add(decision);
  });
  return [...turns.values()];
}

/** The shortest moves to a decision at which the habit is right, the habit's own move included. */
export const movesShowing = (survey: Survey, { nearest }: HabitTally): readonly Move[] | null =>
  nearest === null ? null : [...shortestMovesTo(survey.solved, nearest.state), nearest.reply.id];

/** Counts the decisions of one place; which replies a habit takes depends only on which are open. */
class Counter {
  readonly place: Choosing;
  private readonly choices: TurnChoices;
  private readonly survey: Survey;
  private readonly picks = new Map<number, readonly (readonly [HabitTally, Reply, number])[]>();

  constructor(survey: Survey, place: Choosing, turns: Map<string, TurnChoices>) {
    this.survey = survey;
    this.place = place;
    const known = turns.get(place.turn.id);
    this.choices = known ?? noChoicesYet(place);
    turns.set(place.turn.id, this.choices);
  }

  add({ state, first, end }: Decision): void {
    const { chance, edges } = this.survey;
    let best = 0;
    let open = 0;
    const highest = valueOf(this.survey, state);
    for (let edge = first; edge < end; edge++) {
      const bit = 1 << (edges.step[edge] ?? 0);
      open |= bit;
      if (valueAfter(this.survey, edge) === highest) best |= bit;
    }
    const weight = chance[state] ?? 0;
    this.choices.chance += weight;
    this.narrow(best);
    if (best === open) this.noStake(state, weight);
    else this.tally(state, open, best, weight);
  }

  private noStake(state: number, weight: number): void {
    const { moves } = this.survey.solved.reach;
    this.choices.chanceOfNoStake += weight;
    const { nearestNoStake: nearest } = this.choices;
    if (nearest === null || (moves[state] ?? 0) < (moves[nearest] ?? 0)) this.choices.nearestNoStake = state;
  }

  private narrow(best: number): void {
    const still = [...this.choices.alwaysBest].filter(
      (reply) => (best & (1 << this.place.turn.replies.indexOf(reply))) !== 0,
    );
    if (still.length < this.choices.alwaysBest.size) this.choices.alwaysBest = new Set(still);
  }

  private tally(state: number, open: number, best: number, weight: number): void {
    const { moves } = this.survey.solved.reach;
    for (const [tally, reply, bit] of this.picksOf(open)) {
      tally.met += weight;
      if ((best & bit) === 0) continue;
      tally.right += weight;
      const { nearest } = tally;
      if (nearest === null || (moves[state] ?? 0) < (moves[nearest.state] ?? 0)) {
        tally.nearest = { state, reply };
      }
    }
  }

  private picksOf(open: number): readonly (readonly [HabitTally, Reply, number])[] {
    const known = this.picks.get(open);
    if (known !== undefined) return known;
    const { replies } = this.place.turn;
    const shown = replies.filter((_, index) => (open & (1 << index)) !== 0);
    const picks = [...this.choices.habits].flatMap(([habit, tally]) => {
      const reply = habit.pick(shown);
      return reply === null ? [] : [[tally, reply, 1 << replies.indexOf(reply)] as const];
    });
    this.picks.set(open, picks);
    return picks;
  }
}

const noChoicesYet = ({ turn }: Choosing): TurnChoices => ({
  turn: turn.id,
  chance: 0,
  chanceOfNoStake: 0,
  nearestNoStake: null,
  alwaysBest: new Set(turn.replies),
  habits: new Map(HABITS.map((habit) => [habit, { met: 0, right: 0, nearest: null }])),
});
