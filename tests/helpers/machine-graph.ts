import type { Moment, Player } from '../../src/conversation/replay.ts';
import type { Move } from '../../src/scenario/model.ts';

/** A state of the machine, with nothing forgotten, and where its moves lead. */
export interface MachineState {
  readonly moment: Moment;
  readonly ways: readonly Way[];
}

export interface Way {
  readonly move: Move;
  readonly to: MachineState;
}

/**
 * Every state that the machine can come to, the first one first, found by making every move. Null where there are
 * more than so many.
 */
export function machineGraph(player: Player, most: number): readonly MachineState[] | null {
  const known = new Map<string, { readonly moment: Moment; readonly ways: Way[] }>();
  const visit = (moment: Moment): MachineState => {
    const key = keyOf(moment);
    const state = known.get(key) ?? { moment, ways: [] };
    known.set(key, state);
    return state;
  };
  visit(player.begin());
  // A map is walked in the order of insertion, those added on the way included.
  for (const { moment, ways } of known.values()) {
    if (known.size > most) return null;
    for (const move of moment.allowed) {
      const next = player.make(moment, move);
      if (next === null) throw new Error(`${move} is allowed and was refused`);
      ways.push({ move, to: visit(next) });
    }
  }
  return [...known.values()];
}

/** All of the state but the report of what was said, which no rule reads. */
function keyOf({ turn, ending, context }: Moment): string {
  const { meters, lines, position, facts, given } = context;
  return JSON.stringify([
    turn?.id,
    ending,
    meters,
    ending === null ? [lines, position] : [],
    facts.toSorted(),
    Object.entries(given).toSorted(),
  ]);
}
