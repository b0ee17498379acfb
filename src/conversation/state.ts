import {
  type Condition,
  firstThatHolds,
  holds,
  type Circumstances,
  type ReplyKey,
} from '../scenario/condition.ts';
import { addToMeters, startMeters, type Meters } from '../scenario/meter.ts';
import {
  LISTENING_MOVES,
  type Destination,
  type FactId,
  type ListeningMove,
  type Move,
  type Reply,
  type Scenario,
  type Turn,
  type TurnId,
} from '../scenario/model.ts';
import { missedOf, NO_CHANCE, type ChancesMet } from '../scenario/skill.ts';
import { decisionBetween, withDecision, type OpenMove } from '../rubric/chances.ts';
import { openListening, openReply, skippedIn } from '../rubric/effects.ts';
import type { EffectTable } from '../rubric/rubric.ts';

/**
 * The machine's context, plain JSON. Together with the turn it is the whole state;
 * `spoken` is only a report of what was said since the last move, and no rule reads it.
 */
export interface Context {
  readonly meters: Meters;
  /** What was met so far of patience and of warmth, and how much of it was missed. */
  readonly chances: ChancesMet;
  /** The chosen lines of this turn, as indexes into the turn's lines. */
  readonly lines: readonly number[];
  /** How many of them were spoken or skipped. */
  readonly position: number;
  /** In the order learned. */
  readonly facts: readonly FactId[];
  readonly given: Readonly<Record<ReplyKey, number>>;
  readonly spoken: readonly Stretch[];
}

/** What was said in one turn since the last move. */
export interface Stretch {
  readonly turn: TurnId;
  /** False where the turn goes on and only further lines were heard. */
  readonly entered: boolean;
  /** Indexes into the turn's lines. */
  readonly lines: readonly number[];
}

export const startContext = (scenario: Scenario): Context => ({
  meters: startMeters(scenario.persona.mood),
  chances: NO_CHANCE,
  lines: [],
  position: 0,
  facts: [],
  given: {},
  spoken: [],
});

export const replyKey = (reply: Reply): ReplyKey => `${reply.turn}/${reply.id}`;

export const isListening = (context: Context): boolean => context.position < context.lines.length;

/** Step 1 of the order of a move: all that may be done now, in the order shown. */
export function allowedMoves(turn: Turn, context: Context): readonly Move[] {
  return isListening(context) ? LISTENING_MOVES : availableReplies(turn, context).map((reply) => reply.id);
}

export function availableReplies(turn: Turn, context: Context): readonly Reply[] {
  if (isListening(context)) return [];
  const now = circumstances(context);
  return turn.replies.filter(
    (reply) => holds(reply.when, now) && (context.given[replyKey(reply)] ?? 0) < reply.times,
  );
}

/** Steps 2 to 5 for a listening move. {@link speakNext} says the line that follows `hear` and `encourage`. */
export function afterListening(turn: Turn, context: Context, move: ListeningMove): Context {
  const { lines, position } = context;
  const wants = turn.lines[lines[position - 1] ?? 0]?.wants ?? null;
  const after = afterMove(context, openListening(wants), LISTENING_MOVES.indexOf(move));
  if (move !== 'cut-in') return after;
  const unsaid = lines.slice(position).map((line) => turn.lines[line]);
  const skipped = { patience: wants === 'answer' ? 0 : skippedIn(unsaid), warmth: 0 };
  return { ...after, chances: withDecision(after.chances, skipped, skipped), position: lines.length };
}

/** Steps 2 to 5 for a reply, which must be available. */
export function afterReply(table: EffectTable, turn: Turn, context: Context, reply: Reply): Context {
  const available = availableReplies(turn, context);
  const open = available.map((one) => openReply(table, one, turn.phase));
  const key = replyKey(reply);
  return {
    ...afterMove(context, open, available.indexOf(reply)),
    given: { ...context.given, [key]: (context.given[key] ?? 0) + 1 },
  };
}

/** Steps 2 to 4: the one of the open moves that was made. */
function afterMove(context: Context, open: readonly OpenMove[], made: number): Context {
  const { missed, of } = decisionBetween(open);
  const [effect, charge] = [open[made]?.effect, missed[made]];
  if (effect === undefined || charge === undefined) throw new RangeError('A move that is not open');
  const chances = withDecision(context.chances, charge, of);
  return { ...context, meters: addToMeters(context.meters, effect), chances, spoken: [] };
}

/**
 * Steps 6 and 7: the first target whose condition holds, unless the mood fell to 0.
 * @throws where no target holds: a linked scenario's last target has no condition.
 */
export function destinationOf(
  scenario: Scenario,
  targets: readonly { readonly when: Condition; readonly to: Destination }[],
  context: Context,
): Destination {
  const target = firstThatHolds(targets, circumstances(context));
  if (target === undefined)
    throw new Error(`${scenario.id}: no target holds, though the last has no condition`);
  return target.to.kind === 'turn' && isAtFloor(context) ? floorOf(scenario) : target.to;
}

export const isAtFloor = (context: Context): boolean => context.meters.mood === 0;

export const floorOf = (scenario: Scenario): Destination => ({ kind: 'ending', id: scenario.floor });

/** Chooses the turn's lines once, before anything is revealed, and speaks the first (in an e-mail, all). */
export function enterTurn(scenario: Scenario, turn: Turn, context: Context): Context {
  const now = circumstances(context);
  const lines = turn.lines.flatMap((line, index) => (holds(line.when, now) ? [index] : []));
  const fresh: Context = {
    ...context,
    lines,
    position: 0,
    spoken: [...context.spoken, { turn: turn.id, entered: true, lines: [] }],
  };
  const atOnce = scenario.channel === 'email' ? lines.length : Math.min(1, lines.length);
  return Array.from({ length: atOnce }).reduce<Context>((heard) => speakNext(turn, heard), fresh);
}

/** Speaks the next chosen line: its facts are known from now on. */
export function speakNext(turn: Turn, context: Context): Context {
  const index = context.lines[context.position];
  const line = index === undefined ? undefined : turn.lines[index];
  if (index === undefined || line === undefined) return context;
  const facts = [...new Set([...context.facts, ...line.reveals])];
  return {
    ...context,
    position: context.position + 1,
    facts,
    spoken: addToLast(context.spoken, turn.id, index),
  };
}

function addToLast(spoken: readonly Stretch[], turn: TurnId, line: number): readonly Stretch[] {
  const last = spoken.at(-1);
  return last === undefined
    ? [{ turn, entered: false, lines: [line] }]
    : [...spoken.slice(0, -1), { ...last, lines: [...last.lines, line] }];
}

export const circumstances = (context: Context): Circumstances => ({
  meters: context.meters,
  missed: missedOf(context.chances),
  knows: (fact) => context.facts.includes(fact),
  said: (reply) => (context.given[reply] ?? 0) > 0,
});
