import { isListening } from '../conversation/state.ts';
import type { Moment } from '../conversation/replay.ts';
import { BOUNDS, METERS, type Meter } from '../scenario/meter.ts';
import { SKILLS, type ChanceCount, type Skill } from '../scenario/skill.ts';
import type { Move, Scenario } from '../scenario/model.ts';
import type { Judgement } from '../solver/judging/judgement.ts';
import { METER_NAMES, meterValue, whyLocked } from './walk/allowed.ts';

/** What the inspector shows an author of a moment. */
export interface Inspection {
  /** `turn "arrival", opening, line 1 of 3`; `ending "home-happy"`. */
  readonly where: string;
  /** Names and values. */
  readonly meters: readonly NamedValue[];
  /** All facts of the scenario, in the order of the file. */
  readonly facts: readonly { readonly id: string; readonly isKnown: boolean }[];
  /** The moves that are allowed, in the order shown. */
  readonly allowed: readonly InspectedMove[];
  readonly locked: readonly { readonly move: string; readonly why: string }[];
  /** One of the best ways on, up to the ending; null if the scenario is not solved (yet). */
  readonly bestLine: readonly Move[] | null;
}

export interface InspectedMove {
  readonly move: Move;
  /** `best, 96 still to be had`; null if the scenario is not solved (yet). */
  readonly worth: string | null;
  /** Whether it is the first move of the best way on. */
  readonly isBest: boolean;
}

/** @param judgement of this very moment; null if there is none (yet). */
export function inspect(scenario: Scenario, moment: Moment, judgement: Judgement | null): Inspection {
  const { context } = moment;
  const known = new Set<string>(context.facts);
  const isAllowed = new Set<string>(moment.allowed);
  const replies = isListening(context) ? [] : (moment.turn?.replies ?? []);
  return {
    where: whereIs(moment),
    meters: [
      ...METERS.map((meter) => meterOf(meter, context.meters[meter])),
      ...SKILLS.map((skill) => missedOf(skill, context.chances[skill])),
    ],
    facts: Object.keys(scenario.facts).map((id) => ({ id, isKnown: known.has(id) })),
    allowed: moment.allowed.map((move) => ({
      move,
      worth: worthOf(move, judgement),
      isBest: judgement?.line[0] === move,
    })),
    locked: replies
      .filter(({ id }) => !isAllowed.has(id))
      .map((reply) => ({ move: reply.id, why: whyLocked(reply, context) })),
    bestLine: judgement?.line ?? null,
  };
}

type NamedValue = readonly [name: string, value: string];

const meterOf = (meter: Meter, value: number): NamedValue => [
  METER_NAMES[meter],
  `${meterValue(meter, value)}${meter === 'mood' ? '' : ` of ${BOUNDS[meter].highest}`}`,
];

const missedOf = (skill: Skill, { missed, of }: ChanceCount): NamedValue => [
  skill,
  `missed ${missed} of ${of}`,
];

function whereIs({ turn, ending, context }: Moment): string {
  if (turn === null) return `ending "${ending ?? ''}"`;
  const line = isListening(context) ? `, line ${context.position} of ${context.lines.length}` : '';
  return `turn "${turn.id}", ${turn.phase}${line}`;
}

function worthOf(move: Move, judgement: Judgement | null): string | null {
  const option = judgement?.options.find((one) => one.move === move);
  if (option === undefined) return null;
  const loss = option.loss === 0 ? '' : ` −${option.loss}`;
  const lost = option.losesCustomer ? ', loses the customer' : '';
  return `${option.grade}${loss}${lost}, ${Math.max(0, option.best)} still to be had`;
}
