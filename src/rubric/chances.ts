import { eachSkill, type ChancesMet, type Skills } from '../scenario/skill.ts';
import type { Change } from './rubric.ts';

/** A move that is allowed at a decision, as far as chances are counted. */
export interface OpenMove {
  readonly effect: Change;
  /** Whether it shows nothing bad, so that others can be measured by it. */
  readonly isClean: boolean;
  /** The strongest loss among the bad ids that it shows; each number is 0 or more. */
  readonly harm: Skills;
}

export const NO_HARM: Skills = eachSkill(() => 0);

/** What the moves of a decision miss. */
export interface Charges {
  /** In the order of the moves. */
  readonly missed: readonly Skills[];
  /** The most that any of the moves misses. */
  readonly of: Skills;
}

/**
 * Step 3 of the order of a move (docs/scenario-format.md): each move is measured by the clean move that does most.
 * @param open all allowed moves, in the order shown; at least one.
 */
export function decisionBetween(open: readonly OpenMove[]): Charges {
  const clean = open.filter(({ isClean }) => isClean);
  const measures = clean.length > 0 ? clean : open;
  const most = Math.max(...measures.map(meritOf));
  const yardsticks = measures.filter((move) => meritOf(move) === most);
  const missed = open.map(({ effect, harm }) => {
    const charges = yardsticks.map((yardstick) =>
      eachSkill((skill) =>
        Math.max(0, yardstick.effect[skill] - effect[skill], clean.length > 0 ? harm[skill] : 0),
      ),
    );
    // By the yardstick that charges least; of several, by the first.
    return charges.reduce((least, charge) => (sumOf(charge) < sumOf(least) ? charge : least));
  });
  return { missed, of: eachSkill((skill) => Math.max(...missed.map((each) => each[skill]))) };
}

/** Solving quickly, which lifts the mood, is as good as a kind word; the last word is never a merit. */
const meritOf = ({ effect: { patience, warmth, mood, lastWords } }: OpenMove): number =>
  patience + warmth + mood - 2 * Math.max(0, lastWords);

export const sumOf = ({ patience, warmth }: Skills): number => patience + warmth;

/** What was met so far, with one more decision. */
export const withDecision = (met: ChancesMet, missed: Skills, of: Skills): ChancesMet =>
  eachSkill((skill) => ({
    missed: met[skill].missed + missed[skill],
    of: met[skill].of + of[skill],
  }));
