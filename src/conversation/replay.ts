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

/** Moves that were made, and the moments around them: the beginning and one after each move. */
export interface Played {
  readonly moves: readonly Move[];
  readonly moments: readonly Moment[];
}

/** How far a replay came. */
export interface Refusal extends Played {
  /** The index of the move that was not allowed. */
  readonly at: number;
  readonly move: string;
}

/** Makes the moves one after the other, up to the first that is not allowed. */
export const replay = (player: Player, moves: readonly string[]): Result<Played, Refusal> =>
  replayWhere(player, moves, (allowed, move) => allowed === move);

/** {@link replay} for moves in another notation. @param isMove whether an allowed move is meant. */
export function replayWhere(
  player: Player,
  written: readonly string[],
  isMove: (allowed: Move, written: string) => boolean,
): Result<Played, Refusal> {
  const moves: Move[] = [];
  let latest = player.begin();
  const moments = [latest];
  for (const [at, move] of written.entries()) {
    const allowed = latest.allowed.find((candidate) => isMove(candidate, move));
    const next = allowed === undefined ? null : player.make(latest, allowed);
    if (allowed === undefined || next === null) return fail({ at, move, moves, moments });
    latest = next;
    moves.push(allowed);
    moments.push(next);
  }
  return succeed({ moves, moments });
}
