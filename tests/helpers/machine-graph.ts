import type { Moment, Player } from '../../src/conversation/replay.ts';
import type { Skills } from '../../src/scenario/skill.ts';
import { askedOf } from './asked.ts';
import type { Move } from '../../src/scenario/model.ts';

/** A state of the machine, with nothing forgotten, and where its moves lead. */
export interface MachineState {
  readonly moment: Moment;
  readonly ways: readonly Way[];
}

export interface Way {
  readonly move: Move;
  readonly to: MachineState;
  /** How much it misses, of both skills together. */
  readonly missed: number;
}

/**
 * Every state that the machine can come to, the first one first, found by making every move. Null where there are
 * more than so many.
 */
export function machineGraph(player: Player, most: number): readonly MachineState[] | null {
  const asked = askedOf(player.scenario);
  const known = new Map<string, { readonly moment: Moment; readonly ways: Way[] }>();
  const visit = (moment: Moment): MachineState => {
    const key = keyOf(moment, asked(moment.context));
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
      ways.push({ move, to: visit(next), missed: missedIn(next) - missedIn(moment) });
    }
  }
  return [...known.values()];
}

const missedIn = ({ context: { chances } }: Moment): number =>
  chances.patience.missed + chances.warmth.missed;

/** All of the state but the report of what was said, which no rule reads, and what was missed beyond what is asked for. */
function keyOf({ turn, ending, context }: Moment, missed: Skills): string {
  const { meters, lines, position, facts, given } = context;
  return JSON.stringify([
    turn?.id,
    ending,
    meters,
    missed,
    ending === null ? [lines, position] : [],
    facts.toSorted(),
    Object.entries(given).toSorted(),
  ]);
}
