import { createPlayer, type Moment, type Player } from '../conversation/replay.ts';
import type { EffectTable } from '../rubric/rubric.ts';
import { valueAtEnd, worthOf } from '../rubric/scores.ts';
import { endingNamed } from '../scenario/lookup.ts';
import type { Move, Scenario, TurnId } from '../scenario/model.ts';
import type { Game, Position, Step } from '../scenario/game.ts';

/** How many steps are remembered; further ones are worked out each time. */
const REMEMBERED = 200_000;

/** Plays on the machine, and replays each beginning of a run once: for a scenario that is too large to be solved. */
export function playGame(scenario: Scenario, table: EffectTable): Game {
  const player = createPlayer(scenario, table);
  // Their keys are positions, so what is not remembered is freed with its run.
  const moments = new WeakMap<Position, Moment>();
  const steps = new WeakMap<Position, Map<Move, Step>>();
  let remembered = 0;
  const positionAt = (moment: Moment): Position => {
    const position = describe(player, moment);
    moments.set(position, moment);
    return position;
  };
  const momentAt = (position: Position): Moment => {
    const moment = moments.get(position);
    if (moment === undefined) throw new Error(`${scenario.id}: a position of another game`);
    return moment;
  };
  const remember = (position: Position, move: Move, step: Step): void => {
    if (remembered >= REMEMBERED) return;
    remembered += 1;
    const known = steps.get(position) ?? new Map<Move, Step>();
    steps.set(position, known.set(move, step));
  };
  const first = player.begin();
  return {
    start: positionAt(first),
    before: passedBy(first),
    allowed: (position) => momentAt(position).allowed,
    make(position, move) {
      const made = steps.get(position)?.get(move);
      if (made !== undefined) return made;
      const moment = momentAt(position);
      const next = player.make(moment, move);
      if (next === null) throw new Error(`${scenario.id}: "${move}" is not allowed`);
      const missed = missedUntil(next) - missedUntil(moment);
      const step: Step = { to: positionAt(next), through: passedBy(next), missed, verdict: null };
      remember(position, move, step);
      return step;
    },
  };
}

const missedUntil = ({ context: { chances } }: Moment): number =>
  chances.patience.missed + chances.warmth.missed;

function describe({ scenario, table }: Player, { turn, ending, context }: Moment): Position {
  const { lines, position, meters } = context;
  const line = position < lines.length ? (lines[position - 1] ?? null) : null;
  if (ending === null) return { number: 0, turn: turn?.id ?? null, line, ending: null };
  const worth = worthOf(scenario, table, endingNamed(scenario, ending));
  const value = valueAtEnd(worth, meters.lastWords, table);
  const outcome = { id: ending, value, lastWords: meters.lastWords };
  return { number: 0, turn: null, line: null, ending: outcome };
}

/** The turns that the last move entered and left again. */
function passedBy({ turn, context }: Moment): readonly TurnId[] {
  const entered = context.spoken.filter((stretch) => stretch.entered).map((stretch) => stretch.turn);
  return turn === null ? entered : entered.slice(0, -1);
}
