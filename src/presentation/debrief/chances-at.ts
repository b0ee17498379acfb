import { NO_CHANCE, type ChanceCount, type ChancesMet } from '../../scenario/skill.ts';
import type { Attempt } from '../../session/session.ts';

/** What was met with one move, and how much of it was missed. @param index of the move. */
export function chancesAt({ moments }: Pick<Attempt, 'moments'>, index: number): ChancesMet {
  const before = moments[index]?.context.chances ?? NO_CHANCE;
  const after = moments[index + 1]?.context.chances ?? before;
  const since = (one: ChanceCount, other: ChanceCount): ChanceCount => ({
    missed: other.missed - one.missed,
    of: other.of - one.of,
  });
  return {
    patience: since(before.patience, after.patience),
    warmth: since(before.warmth, after.warmth),
  };
}
