import { assign, createMachine, type SnapshotFrom } from 'xstate';
import { turnNamed } from '../scenario/lookup.ts';
import type { Meters } from '../scenario/meter.ts';
import {
  LISTENING_MOVES,
  type Ending,
  type EndingId,
  type ListeningMove,
  type Move,
  type Reply,
  type Scenario,
  type Target,
  type Turn,
} from '../scenario/model.ts';
import type { EffectTable } from '../rubric/rubric.ts';
import {
  afterListening,
  afterReply,
  availableReplies,
  destinationOf,
  enterTurn,
  floorOf,
  isAtFloor,
  isListening,
  speakNext,
  startContext,
  type Context,
} from './state.ts';

/** One event type per move: `hear`, `encourage`, `cut-in`, and each reply's id. */
export interface MoveEvent {
  readonly type: Move;
}

/** The output of a finished conversation. */
export interface Output {
  readonly ending: EndingId;
  readonly meters: Meters;
}

export type ConversationMachine = ReturnType<typeof createConversation>;
export type Snapshot = SnapshotFrom<ConversationMachine>;

/**
 * The scenario as one XState machine: a state per turn, a final state per ending, an event per move.
 * Guards and actions carry their data as parameters, so that the configuration is plain JSON.
 */
export function createConversation(scenario: Scenario, table: EffectTable) {
  const rules = rulesOf(scenario, table);
  return createMachine(
    {
      // Not by setup(): that brings all of XState's own actions along, and none of them is used here.
      types: {} as {
        context: Context;
        events: MoveEvent;
        output: Output;
        guards: Guards;
        actions: Actions;
      },
      id: scenario.id,
      context: startContext(scenario),
      initial: scenario.start,
      states: {
        ...mapValues(scenario.turns, (turn) => turnState(scenario, turn)),
        ...mapValues(scenario.endings, endingState),
      },
      output: ({ event, context }) => ({
        ending: (event.output as EndingOutput).ending,
        meters: context.meters,
      }),
    },
    {
      guards: {
        'may listen': ({ context }) => isListening(context),
        'cutting in ends it': ({ context }, { turn }) =>
          isListening(context) && isAtFloor(rules.afterListening(context, turn, 'cut-in')),
        'reply leads to': ({ context }, { turn, reply, to }) =>
          rules.whereReplyLeads(context, turn, reply) === to,
        'nothing to be done, leads to': ({ context }, { turn, to }) =>
          rules.whereOtherwiseLeads(context, turn) === to,
      },
      actions: {
        'enter the turn': assign(({ context }, { turn }) => enterTurn(scenario, rules.turn(turn), context)),
        'answer the line': assign(({ context }, { turn, move }) => rules.answerLine(context, turn, move)),
        'give the reply': assign(({ context }, { turn, reply }) => rules.afterReply(context, turn, reply)),
      },
    },
  );
}

type Guards =
  | { type: 'may listen'; params?: undefined }
  | { type: 'cutting in ends it'; params: AtTurn }
  | { type: 'reply leads to'; params: ReplyAtTurn & { readonly to: string } }
  | { type: 'nothing to be done, leads to'; params: AtTurn & { readonly to: string } };

type Actions =
  | { type: 'enter the turn'; params: AtTurn }
  | { type: 'answer the line'; params: AtTurn & { readonly move: ListeningMove } }
  | { type: 'give the reply'; params: ReplyAtTurn };

interface AtTurn {
  readonly turn: string;
}

interface ReplyAtTurn extends AtTurn {
  readonly reply: string;
}

interface EndingOutput {
  readonly ending: EndingId;
}

const endingState = (ending: Ending) => ({ type: 'final', output: { ending: ending.id } }) as const;

function turnState(scenario: Scenario, turn: Turn) {
  return {
    entry: { type: 'enter the turn', params: { turn: turn.id } },
    on: { ...listening(scenario, turn), ...replies(scenario, turn) },
    always: destinations(scenario, turn.otherwise).map(
      (to) =>
        ({
          guard: { type: 'nothing to be done, leads to', params: { turn: turn.id, to } },
          target: to,
          reenter: true,
        }) as const,
    ),
  } as const;
}

function listening(scenario: Scenario, turn: Turn) {
  if (turn.lines.length < 2) return {};
  const answer = (move: ListeningMove) =>
    ({ type: 'answer the line', params: { turn: turn.id, move } }) as const;
  const stay = (move: ListeningMove) => ({ guard: 'may listen', actions: answer(move) }) as const;
  const goToFloor = {
    guard: { type: 'cutting in ends it', params: { turn: turn.id } },
    target: scenario.floor,
    actions: answer('cut-in'),
  } as const;
  return mapToObject(LISTENING_MOVES, (move) => (move === 'cut-in' ? [goToFloor, stay(move)] : [stay(move)]));
}

function replies(scenario: Scenario, turn: Turn) {
  const at = (reply: Reply) => ({ turn: turn.id, reply: reply.id });
  const transitions = (reply: Reply) =>
    destinations(scenario, reply.to).map(
      (to) =>
        ({
          guard: { type: 'reply leads to', params: { ...at(reply), to } },
          target: to,
          reenter: true,
          actions: { type: 'give the reply', params: at(reply) },
        }) as const,
    );
  return Object.fromEntries(turn.replies.map((reply) => [reply.id, transitions(reply)]));
}

/** Every place that the targets can lead to, and the floor if they name a turn. */
function destinations(scenario: Scenario, targets: readonly Target[]): readonly string[] {
  const named = targets.map((target): string => target.to.id);
  const toTurns = targets.some((target) => target.to.kind === 'turn');
  return [...new Set(toTurns ? [...named, floorOf(scenario).id] : named)];
}

/** The rules of one scenario, with ids looked up. */
function rulesOf(scenario: Scenario, table: EffectTable) {
  const turn = (id: string): Turn => turnNamed(scenario, id);
  const available = (context: Context, at: Turn, id: string): Reply | undefined =>
    availableReplies(at, context).find((reply) => reply.id === id);
  return {
    turn,
    afterListening: (context: Context, at: string, move: ListeningMove) =>
      afterListening(turn(at), context, move),
    answerLine(context: Context, at: string, move: ListeningMove): Context {
      const answered = afterListening(turn(at), context, move);
      return move === 'cut-in' ? answered : speakNext(turn(at), answered);
    },
    afterReply(context: Context, at: string, id: string): Context {
      const reply = available(context, turn(at), id);
      if (reply === undefined) throw new Error(`${scenario.id}: reply "${id}" is not available in "${at}"`);
      return afterReply(table, turn(at), context, reply);
    },
    whereReplyLeads(context: Context, at: string, id: string): string | null {
      const reply = available(context, turn(at), id);
      if (reply === undefined) return null;
      return destinationOf(scenario, reply.to, afterReply(table, turn(at), context, reply)).id;
    },
    whereOtherwiseLeads(context: Context, at: string): string | null {
      const stuck = !isListening(context) && availableReplies(turn(at), context).length === 0;
      return stuck ? destinationOf(scenario, turn(at).otherwise, context).id : null;
    },
  };
}

const mapValues = <Value, Mapped>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Mapped,
): Record<string, Mapped> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

const mapToObject = <Key extends string, Mapped>(
  keys: readonly Key[],
  map: (key: Key) => Mapped,
): Record<string, Mapped> => Object.fromEntries(keys.map((key) => [key, map(key)]));
