import type { Phase, Reply } from '../scenario/model.ts';
import { factorOf } from './effects.ts';
import type { Effects, EffectTable, Touch, Value } from './rubric.ts';

/** Every behaviour that a reply touches, in the order written. */
export const touchesOf = (reply: Reply): readonly Touch[] => [
  ...reply.shows.map((behaviour) => ({ how: 'shows', behaviour }) as const),
  ...reply.remedies.map((behaviour) => ({ how: 'remedies', behaviour }) as const),
  ...reply.misses.map((behaviour) => ({ how: 'misses', behaviour }) as const),
];

export const effectsOf = (table: EffectTable, touch: Touch): Effects =>
  touch.how === 'shows' ? table[touch.behaviour].shown : table[touch.behaviour].atStake;

/** The strongest gain and the strongest loss of one value, as they count in the phase: together they are the effect. */
export interface Pull {
  /** ≥ 0 */
  readonly gain: number;
  /** ≤ 0 */
  readonly loss: number;
}

export function pullOn(value: Value, table: EffectTable, reply: Reply, phase: Phase): Pull {
  const effects = touchesOf(reply).map((touch) => effectsOf(table, touch)[value] ?? 0);
  return {
    gain: Math.max(0, ...effects) * factorOf(value, phase, true),
    loss: Math.min(0, ...effects) * factorOf(value, phase, false),
  };
}
