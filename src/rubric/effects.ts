import type { Meter, Meters } from '../scenario/meter.ts';
import type { ListeningMove, Phase, Reply, Wants } from '../scenario/model.ts';
import type { Effects, EffectTable, Touch } from './rubric.ts';

/** Every behaviour that a reply touches, in the order written. */
export const touchesOf = (reply: Reply): readonly Touch[] => [
  ...reply.shows.map((behaviour) => ({ how: 'shows', behaviour }) as const),
  ...reply.remedies.map((behaviour) => ({ how: 'remedies', behaviour }) as const),
  ...reply.misses.map((behaviour) => ({ how: 'misses', behaviour }) as const),
];

export const effectsOf = (table: EffectTable, touch: Touch): Effects =>
  touch.how === 'shows' ? table[touch.behaviour].shown : table[touch.behaviour].atStake;

/** The strongest gain and the strongest loss of one meter, as they count in the phase. */
export interface Pull {
  /** ≥ 0 */
  readonly gain: number;
  /** ≤ 0 */
  readonly loss: number;
}

export function pullOn(meter: Meter, table: EffectTable, reply: Reply, phase: Phase): Pull {
  const values = touchesOf(reply).map((touch) => effectsOf(table, touch)[meter] ?? 0);
  return {
    gain: Math.max(0, ...values) * gainFactor(meter, phase),
    loss: Math.min(0, ...values) * lossFactor(meter, phase),
  };
}

/** What a reply adds to the meters, before they are clamped: step 2 of the order of a move. */
export function effectOfReply(table: EffectTable, reply: Reply, phase: Phase): Meters {
  const change = (meter: Meter): number => {
    const { gain, loss } = pullOn(meter, table, reply, phase);
    return gain + loss;
  };
  return {
    patience: change('patience'),
    warmth: change('warmth'),
    mood: change('mood'),
    lastWords: change('lastWords'),
  };
}

/** What a listening move adds, by what the last line `wants`. */
export function effectOfListening(move: ListeningMove, wants: Wants | null): Meters {
  if (move === 'cut-in') return wants === 'answer' ? NOTHING : { ...NOTHING, patience: -2, mood: -1 };
  if (wants !== 'sign' && wants !== 'quiet') return NOTHING;
  const fits = (move === 'encourage') === (wants === 'sign');
  return { ...NOTHING, patience: fits ? 1 : -1 };
}

/** Whether giving this reply here would be having the last word. */
export const isTemptation = (table: EffectTable, reply: Reply, phase: Phase): boolean =>
  effectOfReply(table, reply, phase).lastWords > 0;

const NOTHING: Meters = { patience: 0, warmth: 0, mood: 0, lastWords: 0 };

const gainFactor = (meter: Meter, phase: Phase): number =>
  (meter === 'warmth' && (phase === 'opening' || phase === 'closing')) ||
  (meter === 'lastWords' && phase === 'closing')
    ? 2
    : 1;

const lossFactor = (meter: Meter, phase: Phase): number =>
  meter === 'lastWords' && phase === 'closing' ? 2 : 1;
