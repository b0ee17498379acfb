import { isBad } from '../scenario/behaviour.ts';
import type { Meters } from '../scenario/meter.ts';
import type { Phase, Reply } from '../scenario/model.ts';
import { effectsOf, pullOn, touchesOf } from './touches.ts';
import { VALUES, type EffectTable, type Touch, type Value } from './rubric.ts';

/** Whether it speaks for the agent: something good that was shown, or the opposite of something bad. */
export const isGood = ({ how, behaviour }: Touch): boolean =>
  how === 'shows' ? !isBad(behaviour) : how === 'remedies';

/** Why a move did something to one value. */
export interface Explanation {
  readonly value: Value;
  /** What the rubric gave, gain and loss together; 0 where they cancel. */
  readonly change: number;
  /** How far a meter moved: less than `change` where it met its bound. */
  readonly actual: number;
  readonly gain: Part | null;
  readonly loss: Part | null;
}

export interface Part {
  readonly touch: Touch;
  /** As it counted here. */
  readonly value: number;
  /** Whether the phase doubled it. */
  readonly doubled: boolean;
}

/** One explanation for each value that a reply pulls at: every number of a debrief comes from here. */
export function explainReply(
  table: EffectTable,
  reply: Reply,
  phase: Phase,
  before: Meters,
  after: Meters,
): readonly Explanation[] {
  return VALUES.flatMap((value) => {
    const pull = pullOn(value, table, reply, phase);
    const change = pull.gain + pull.loss;
    const gain = partOf(table, reply, value, pull.gain);
    const loss = partOf(table, reply, value, pull.loss);
    const actual = value === 'mood' || value === 'lastWords' ? after[value] - before[value] : change;
    return gain === null && loss === null ? [] : [{ value, change, actual, gain, loss }];
  });
}

/** The behaviour of the reply that pulls hardest in this direction; of equals, the first. */
function partOf(table: EffectTable, reply: Reply, value: Value, pull: number): Part | null {
  if (pull === 0) return null;
  const ofTouch = (touch: Touch): number => effectsOf(table, touch)[value] ?? 0;
  const strongest = touchesOf(reply).toSorted((one, other) =>
    pull > 0 ? ofTouch(other) - ofTouch(one) : ofTouch(one) - ofTouch(other),
  )[0];
  return strongest === undefined
    ? null
    : { touch: strongest, value: pull, doubled: ofTouch(strongest) !== pull };
}
