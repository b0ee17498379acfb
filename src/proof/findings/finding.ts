import type { Finding, FindingPlace } from '../../scenario/findings/finding.ts';
import type { Code } from '../../scenario/findings/codes.ts';
import type { Move } from '../../scenario/model.ts';

/** What the solved game shows an author. */
export interface SolverFinding extends Finding {
  /** The shortest moves that show it, or null where no single conversation can. */
  readonly moves: readonly Move[] | null;
}

export const found = (
  code: Code,
  place: FindingPlace,
  moves: readonly Move[] | null,
  message: string,
): SolverFinding => ({ code, place, moves, message });

export const turnPlace = (turn: string): FindingPlace => ({ keyOf: ['turns', turn] });

export const replyPlace = (turn: string, reply: string): FindingPlace => ({
  keyOf: ['turns', turn, 'replies', reply],
});

export const allTurns: FindingPlace = { keyOf: ['turns'] };

/** `a`, `a and b`, `a, b and c` */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** A share as whole per cent, never rounded up to all or down to nothing. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 0) return 'less than 1 %';
  return rounded === 100 && share < 1 ? '99 %' : `${rounded} %`;
}
