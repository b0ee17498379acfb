import { LISTENING_MOVES } from '../scenario/model.ts';
import type { Line, ListeningMove, Phase, Reply, Wants } from '../scenario/model.ts';
import { eachSkill } from '../scenario/skill.ts';
import { NO_HARM, type OpenMove } from './chances.ts';
import type { Change, EffectTable, Value } from './rubric.ts';

/** The effect of a reply: step 2 of the order of a move. */
export function effectOfReply(table: EffectTable, reply: Reply, phase: Phase): Change {
  const { shows, remedies, misses } = reply;
  const effects = [
    ...shows.map((id) => table[id].shown),
    ...[...remedies, ...misses].map((id) => table[id].atStake),
  ];
  const change = (value: Value): number => {
    const all = effects.map((effect) => effect[value] ?? 0);
    return (
      Math.max(0, ...all) * factorOf(value, phase, true) + Math.min(0, ...all) * factorOf(value, phase, false)
    );
  };
  return {
    patience: change('patience'),
    warmth: change('warmth'),
    mood: change('mood'),
    lastWords: change('lastWords'),
  };
}

/** How often a gain, or a loss, counts in a phase. */
export const factorOf = (value: Value, phase: Phase, isGain: boolean): number =>
  (phase === 'closing' && value === 'lastWords') ||
  (isGain && value === 'warmth' && (phase === 'opening' || phase === 'closing'))
    ? 2
    : 1;

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
