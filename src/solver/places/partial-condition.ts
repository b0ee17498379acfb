import { ALWAYS, isWithin, type Condition } from '../../scenario/condition.ts';
import type { Memory } from './memory.ts';
import type { Readings } from './readings.ts';
import { factSlot } from './relevant-memory.ts';
import { bitOf } from './table.ts';

/** The condition that never holds. */
export const NEVER: Condition = { kind: 'any', of: [] };

/**
 * What is left of a condition once the memory is known: it reads meters and what was missed. If the memory decides it, the result is
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

/** Whether a residue holds for some readings. */
export function holdsFor(residue: Condition, readings: Readings): boolean {
  switch (residue.kind) {
    case 'always':
      return true;
    case 'meter':
      return isWithin(residue, readings[residue.meter]);
    case 'missed':
      return isWithin(residue, readings[residue.skill]);
    case 'all':
      return residue.of.every((part) => holdsFor(part, readings));
    case 'any':
      return residue.of.some((part) => holdsFor(part, readings));
    case 'not':
      return !holdsFor(residue.of, readings);
    default:
      throw new Error(`A residue still asks for memory: ${residue.kind}`);
  }
}

/** The readings that a condition asks for, as bits in the order of the values. */
export function readIn(condition: Condition): number {
  switch (condition.kind) {
    case 'meter':
      return bitOf(condition.meter);
    case 'missed':
      return bitOf(condition.skill);
    case 'all':
    case 'any':
      return condition.of.reduce((bits, part) => bits | readIn(part), 0);
    case 'not':
      return readIn(condition.of);
    default:
      return 0;
  }
}
