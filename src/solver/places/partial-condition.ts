import { ALWAYS, type Condition } from '../../scenario/condition.ts';
import { METERS, type Meters } from '../../scenario/meter.ts';
import type { Memory } from './memory.ts';
import { factSlot } from './relevant-memory.ts';

/** The condition that never holds. */
export const NEVER: Condition = { kind: 'any', of: [] };

/**
 * What is left of a condition once the memory is known: it reads meters only. If the memory decides it, the result is
 * {@link ALWAYS} or {@link NEVER} itself, so that `===` tells.
 */
export function residueOf(condition: Condition, memory: Memory): Condition {
  switch (condition.kind) {
    case 'knows':
      return memory.has(factSlot(condition.fact)) ? ALWAYS : NEVER;
    case 'said':
      return memory.has(`reply:${condition.reply}`) ? ALWAYS : NEVER;
    case 'not':
      return negated(residueOf(condition.of, memory));
    case 'all':
      return joined('all', condition.of, memory, ALWAYS, NEVER);
    case 'any':
      return joined('any', condition.of, memory, NEVER, ALWAYS);
    case 'always':
      return ALWAYS;
    default:
      return condition;
  }
}

function negated(condition: Condition): Condition {
  if (condition === ALWAYS) return NEVER;
  return condition === NEVER ? ALWAYS : { kind: 'not', of: condition };
}

/** Parts that change nothing are left out; a part that decides the whole becomes the whole. */
function joined(
  kind: 'all' | 'any',
  parts: readonly Condition[],
  memory: Memory,
  neutral: Condition,
  decisive: Condition,
): Condition {
  const left: Condition[] = [];
  for (const part of parts) {
    const residue = residueOf(part, memory);
    if (residue === decisive) return decisive;
    if (residue !== neutral) left.push(residue);
  }
  return left.length === 0 ? neutral : { kind, of: left };
}

/** Whether a residue holds for some meters. */
export function holdsFor(residue: Condition, meters: Meters): boolean {
  switch (residue.kind) {
    case 'always':
      return true;
    case 'meter': {
      const value = meters[residue.meter];
      return value >= residue.atLeast && value < residue.below;
    }
    case 'all':
      return residue.of.every((part) => holdsFor(part, meters));
    case 'any':
      return residue.of.some((part) => holdsFor(part, meters));
    case 'not':
      return !holdsFor(residue.of, meters);
    default:
      throw new Error(`A residue still asks for memory: ${residue.kind}`);
  }
}

/** The meters that a condition reads, as bits in the order of the meters. */
export function metersIn(condition: Condition): number {
  switch (condition.kind) {
    case 'meter':
      return 1 << METERS.indexOf(condition.meter);
    case 'all':
    case 'any':
      return condition.of.reduce((bits, part) => bits | metersIn(part), 0);
    case 'not':
      return metersIn(condition.of);
    default:
      return 0;
  }
}
