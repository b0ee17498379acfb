import { isBad } from '../scenario/behaviour.ts';
import { METERS, type Meter, type Meters } from '../scenario/meter.ts';
import type { Phase, Reply } from '../scenario/model.ts';
import { effectsOf, pullOn, touchesOf } from './effects.ts';
import type { EffectTable, Touch } from './rubric.ts';

/** Whether it speaks for the agent: something good that was shown, or the opposite of something bad. */
export const isGood = ({ how, behaviour }: Touch): boolean =>
  how === 'shows' ? !isBad(behaviour) : how === 'remedies';

/** Why one meter moved. */
export interface Explanation {
  readonly meter: Meter;
  /** What the rubric gave, gain and loss together; 0 where they cancel. */
  readonly change: number;
  /** How far the meter moved: less than `change` where it met its bound. */
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

/** One explanation for each meter that a reply moved: every number of a debrief comes from here. */
export function explainReply(
  table: EffectTable,
  reply: Reply,
  phase: Phase,
  before: Meters,
  after: Meters,
): readonly Explanation[] {
  return METERS.flatMap((meter) => {
    const pull = pullOn(meter, table, reply, phase);
    const change = pull.gain + pull.loss;
    const gain = partOf(table, reply, meter, pull.gain);
    const loss = partOf(table, reply, meter, pull.loss);
    return gain === null && loss === null
      ? []
      : [{ meter, change, actual: after[meter] - before[meter], gain, loss }];
  });
}

/** The behaviour of the reply that moves the meter most in this direction; of equals, the first. */
function partOf(table: EffectTable, reply: Reply, meter: Meter, value: number): Part | null {
  if (value === 0) return null;
  const ofTouch = (touch: Touch): number => effectsOf(table, touch)[meter] ?? 0;
  const strongest = touchesOf(reply).toSorted((one, other) =>
    value > 0 ? ofTouch(other) - ofTouch(one) : ofTouch(one) - ofTouch(other),
  )[0];
  return strongest === undefined ? null : { touch: strongest, value, doubled: ofTouch(strongest) !== value };
}
