import { isBad, showsBad } from '../scenario/behaviour.ts';
import { LISTENING_MOVES } from '../scenario/model.ts';
import type { Line, ListeningMove, Phase, Reply, Wants } from '../scenario/model.ts';
import type { Skill } from '../scenario/skill.ts';
import { NO_HARM, type OpenMove } from './chances.ts';
import type { Change, Effects, EffectTable, Touch, Value } from './rubric.ts';

/** Every behaviour that a reply touches, in the order written. */
export const touchesOf = (reply: Reply): readonly Touch[] => [
  ...reply.shows.map((behaviour) => ({ how: 'shows', behaviour }) as const),
  ...reply.remedies.map((behaviour) => ({ how: 'remedies', behaviour }) as const),
  ...reply.misses.map((behaviour) => ({ how: 'misses', behaviour }) as const),
];

export const effectsOf = (table: EffectTable, touch: Touch): Effects =>
  touch.how === 'shows' ? table[touch.behaviour].shown : table[touch.behaviour].atStake;

/** The strongest gain and the strongest loss of one value, as they count in the phase. */
export interface Pull {
  /** ≥ 0 */
  readonly gain: number;
  /** ≤ 0 */
  readonly loss: number;
}

export function pullOn(value: Value, table: EffectTable, reply: Reply, phase: Phase): Pull {
  const effects = touchesOf(reply).map((touch) => effectsOf(table, touch)[value] ?? 0);
  return {
    gain: Math.max(0, ...effects) * gainFactor(value, phase),
    loss: Math.min(0, ...effects) * lossFactor(value, phase),
  };
}

/** The effect of a reply: step 2 of the order of a move. */
export function effectOfReply(table: EffectTable, reply: Reply, phase: Phase): Change {
  const change = (value: Value): number => {
    const { gain, loss } = pullOn(value, table, reply, phase);
    return gain + loss;
  };
  return {
    patience: change('patience'),
    warmth: change('warmth'),
    mood: change('mood'),
    lastWords: change('lastWords'),
  };
}

/** The effect of a listening move, by what the last line `wants`. */
export function effectOfListening(move: ListeningMove, wants: Wants | null): Change {
  if (move === 'cut-in') return wants === 'answer' ? NOTHING : { ...NOTHING, patience: -2, mood: -1 };
  const fits = wants === (move === 'encourage' ? 'sign' : 'quiet');
  return fits ? { ...NOTHING, patience: 1 } : NOTHING;
}

/** The listening moves, as chances are counted of them. */
export const openListening = (wants: Wants | null): readonly OpenMove[] =>
  LISTENING_MOVES.map((move) => ({
    effect: effectOfListening(move, wants),
    isClean: move !== 'cut-in' || wants === 'answer',
    harm: NO_HARM,
  }));

/** A reply, as chances are counted of it. */
export function openReply(table: EffectTable, reply: Reply, phase: Phase): OpenMove {
  const harm = (skill: Skill): number =>
    -Math.min(0, ...reply.shows.filter(isBad).map((bad) => table[bad].shown[skill] ?? 0)) + 0;
  return {
    effect: effectOfReply(table, reply, phase),
    isClean: !showsBad(reply),
    harm: { patience: harm('patience'), warmth: harm('warmth') },
  };
}

/** The chances of patience that cutting in skips: unsaid lines that want a sign or quiet, but not the last of the turn. */
export const skippedIn = (unsaid: readonly (Line | undefined)[]): number =>
  unsaid.slice(0, -1).filter((line) => line?.wants === 'sign' || line?.wants === 'quiet').length;

/** Whether giving this reply here would be having the last word. */
export const isTemptation = (table: EffectTable, reply: Reply, phase: Phase): boolean =>
  effectOfReply(table, reply, phase).lastWords > 0;

const NOTHING: Change = { patience: 0, warmth: 0, mood: 0, lastWords: 0 };

const gainFactor = (value: Value, phase: Phase): number =>
  (value === 'warmth' && (phase === 'opening' || phase === 'closing')) ||
  (value === 'lastWords' && phase === 'closing')
    ? 2
    : 1;

const lossFactor = (value: Value, phase: Phase): number =>
  value === 'lastWords' && phase === 'closing' ? 2 : 1;
