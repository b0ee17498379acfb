import { initialTransition, transition } from 'xstate';
import { fail, succeed, type Result } from '../basics/result.ts';
import { turnNamed } from '../scenario/lookup.ts';
import type { EndingId, Move, Scenario, Turn } from '../scenario/model.ts';
import type { EffectTable } from '../rubric/rubric.ts';
import { createConversation, type ConversationMachine, type Snapshot } from './machine.ts';
import { allowedMoves, type Context } from './state.ts';

/** The conversation after some number of moves. */
export interface Moment {
  /** Null once an ending is reached. */
  readonly turn: Turn | null;
  /** Null while it goes on. */
  readonly ending: EndingId | null;
  readonly context: Context;
  /** What may be done now, in the order shown; empty once an ending is reached. */
  readonly allowed: readonly Move[];
  /** The machine's own state, for the next step. */
  readonly snapshot: Snapshot;
}

/** A scenario made playable. Pure: the same moves give the same moments, for ever. */
export interface Player {
  readonly scenario: Scenario;
  readonly table: EffectTable;
  readonly machine: ConversationMachine;
  readonly begin: () => Moment;
  /** The moment after the move, or null where it is not allowed. */
  readonly make: (moment: Moment, move: Move) => Moment | null;
}

export function createPlayer(scenario: Scenario, table: EffectTable): Player {
  const machine = createConversation(scenario, table);
  const momentAt = (snapshot: Snapshot): Moment => {
    const { context, output } = snapshot;
    const turn = output === undefined ? turnNamed(scenario, String(snapshot.value)) : null;
    const allowed = turn === null ? [] : allowedMoves(turn, context);
    return { turn, ending: output?.ending ?? null, context, allowed, snapshot };
  };
  return {
    scenario,
    table,
    machine,
    begin: () => momentAt(initialTransition(machine)[0]),
    make: (moment, move) =>
      moment.allowed.includes(move)
        ? momentAt(transition(machine, moment.snapshot, { type: move })[0])
        : null,
  };
}

/** How far a replay came. */
export interface Refusal {
  /** The index of the move that was not allowed. */
  readonly at: number;
  readonly move: string;
  /** The moments up to it: the beginning and one for each move made, so `at` + 1 of them. */
  readonly moments: readonly Moment[];
}

/** All moments of a conversation, the beginning first: one more than there are moves. */
export function replay(player: Player, moves: readonly string[]): Result<readonly Moment[], Refusal> {
  let latest = player.begin();
  const moments = [latest];
  for (const [at, move] of moves.entries()) {
    const allowed = latest.allowed.find((candidate) => candidate === move);
    const next = allowed === undefined ? null : player.make(latest, allowed);
    if (next === null) return fail({ at, move, moments });
    latest = next;
    moments.push(next);
  }
  return succeed(moments);
}
