import { LISTENING_MOVES } from '../scenario/model.ts';
import type { Line, ListeningMove, Phase, Reply, Wants } from '../scenario/model.ts';
import { eachSkill } from '../scenario/skill.ts';
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

/** The listening moves, by what the last line `wants`. */
export const openListening = (wants: Wants | null): readonly OpenMove[] =>
  LISTENING_MOVES.map((move) => {
    const isClean = move !== 'cut-in' || wants === 'answer';
    const fits = wants === WELCOME[move];
    const effect = { patience: isClean ? Number(fits) : -2, warmth: 0, mood: isClean ? 0 : -1, lastWords: 0 };
    return { effect, isClean, harm: NO_HARM };
  });

const WELCOME: Readonly<Partial<Record<ListeningMove, Wants>>> = { hear: 'quiet', encourage: 'sign' };

/** A reply, as chances are counted of it. */
export function openReply(table: EffectTable, reply: Reply, phase: Phase): OpenMove {
  const bad = reply.shows.flatMap((id) => (table[id].bad ? table[id].shown : []));
  return {
    effect: effectOfReply(table, reply, phase),
    isClean: bad.length === 0,
    harm: eachSkill((skill) => Math.max(0, ...bad.map((shown) => -(shown[skill] ?? 0)))),
  };
}

/** The chances of patience that cutting in skips: unsaid lines that want a sign or quiet, but not the last of the turn. */
export const skippedIn = (unsaid: readonly (Line | undefined)[]): number =>
  unsaid.slice(0, -1).filter((line) => line?.wants === 'sign' || line?.wants === 'quiet').length;

const gainFactor = (value: Value, phase: Phase): number =>
  (value === 'warmth' && (phase === 'opening' || phase === 'closing')) ||
  (value === 'lastWords' && phase === 'closing')
    ? 2
    : 1;

const lossFactor = (value: Value, phase: Phase): number =>
  value === 'lastWords' && phase === 'closing' ? 2 : 1;
