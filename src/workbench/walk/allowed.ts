import type { Moment } from '../../conversation/replay.ts';
import { isListening, replyKey } from '../../conversation/state.ts';
import { assertNever } from '../../basics/exhaustive.ts';
import type { Condition } from '../../scenario/condition.ts';
import { BOUNDS, moodName, type Meter } from '../../scenario/meter.ts';
import { UNLIMITED } from '../../scenario/skill.ts';
import { LISTENING_MOVES, type ListeningMove, type Reply } from '../../scenario/model.ts';

/** The possible moves with their words, and the replies that cannot be given, with what they need. */
export function printAllowed(moment: Moment): readonly string[] {
  const { turn, context, allowed } = moment;
  if (turn === null) return [];
  if (isListening(context)) return ['Allowed now:', ...LISTENING_MOVES.map(printListening)];
  const isAllowed = new Set<string>(allowed);
  const open = turn.replies.filter(({ id }) => isAllowed.has(id));
  const words = open.map((reply) => `  ${reply.id}:${printWords(reply)}`);
  return ['Allowed now:', ...words, ...printLocked(moment)];
}

/** The replies that cannot be given now, with what they need; nothing if there are none. */
export function printLocked({ turn, context, allowed }: Moment): readonly string[] {
  const isAllowed = new Set<string>(allowed);
  const locked = turn?.replies.filter(({ id }) => !isAllowed.has(id)) ?? [];
  return locked.length === 0
    ? []
    : ['Not now:', ...locked.map((reply) => `  ${reply.id}: ${whyLocked(reply, context)}`)];
}

const LISTENING: Readonly<Record<ListeningMove, string>> = {
  hear: 'keep listening',
  encourage: 'say "mm-hm"',
  'cut-in': 'cut in',
};

const printListening = (move: ListeningMove): string => `  ${move}: ${LISTENING[move]}`;

/** The act, the tone and the words of a reply, each after a blank. */
export const printWords = ({ act, tone, say }: Reply): string =>
  `${act === null ? '' : ` (${act})`}${tone === null ? '' : ` (${tone})`}${say === null ? '' : ` ${say}`}`;

/** Why a reply that is not allowed cannot be given. */
export const whyLocked = (reply: Reply, { given }: Moment['context']): string =>
  (given[replyKey(reply)] ?? 0) >= reply.times
    ? 'has been given already'
    : `needs ${printCondition(reply.when)}`;

/** A condition in words. */
export function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case 'always':
      return 'nothing';
    case 'meter':
      return printLimits(condition.meter, condition.atLeast, condition.below);
    case 'missed':
      return printMissed(condition);
    case 'knows':
      return `the fact ${condition.fact}`;
    case 'said':
      return `${condition.reply} said before`;
    case 'all':
      return condition.of.map(printCondition).join(' and ');
    case 'any':
      return `(${condition.of.map(printCondition).join(' or ')})`;
    case 'not':
      return `not (${printCondition(condition.of)})`;
    default:
      return assertNever(condition);
  }
}

function printLimits(meter: Meter, atLeast: number, below: number): string {
  const { lowest, highest } = BOUNDS[meter];
  const parts = [
    ...(atLeast > lowest ? [`${meterValue(meter, atLeast)} or ${meter === 'mood' ? 'better' : 'more'}`] : []),
    ...(below <= highest ? [`${meter === 'mood' ? 'worse' : 'less'} than ${meterValue(meter, below)}`] : []),
  ];
  return `${METER_NAMES[meter]} ${parts.join(' and ') || 'of any value'}`;
}

function printMissed({ skill, atLeast, below }: Extract<Condition, { kind: 'missed' }>): string {
  const parts = [
    ...(atLeast > 0 ? [`${atLeast} or more`] : []),
    ...(below < UNLIMITED ? [`less than ${below}`] : []),
  ];
  return `missed ${skill} ${parts.join(' and ') || 'of any amount'}`;
}

export const METER_NAMES: Readonly<Record<Meter, string>> = {
  mood: 'mood',
  lastWords: 'last words',
};

/** Moods by their names, the other meters by their numbers. */
export const meterValue = (meter: Meter, value: number): string =>
  meter === 'mood' && value >= BOUNDS.mood.lowest && value <= BOUNDS.mood.highest
    ? moodName(value)
    : String(value);
