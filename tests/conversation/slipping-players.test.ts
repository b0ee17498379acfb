import { describe, expect, test } from 'vitest';
import { scoresIn } from '../../src/conversation/scores.ts';
import type { Moment, Player } from '../../src/conversation/replay.ts';
import { isListening } from '../../src/conversation/state.ts';
import type { Scores } from '../../src/rubric/scores.ts';
import type { Move } from '../../src/scenario/model.ts';
import { SKILLS } from '../../src/scenario/skill.ts';
import { generator } from '../../tools/bench/stories.ts';
import { playerOf, SHIPPED } from '../helpers/play.ts';
import { listeningMoves, merit, replying, type Possible } from '../helpers/reference-engine.ts';

/** In per cent of the moves. */
const SLIPS = [0, 15, 30, 50, 100] as const;
const GAMES = 120;

/** What is open, as the reference engine sees it. */
function possibleAt({ table }: Player, { turn, context, allowed }: Moment): readonly Possible[] {
  if (turn === null) return [];
  if (isListening(context)) {
    return listeningMoves(turn.lines[context.lines[context.position - 1] ?? -1]?.wants ?? null);
  }
  return turn.replies.filter(({ id }) => allowed.includes(id)).map((reply) => replying(table, turn, reply));
}

/** The first of the clean moves that do most. */
function yardstickAt(player: Player, moment: Moment): string | undefined {
  const possible = possibleAt(player, moment);
  const clean = possible.filter(({ isClean }) => isClean);
  return (clean.length > 0 ? clean : possible).toSorted((one, other) => merit(other) - merit(one))[0]?.move;
}

/** Plays by the yardstick, and slips by chance: then any move may come. */
function playOnce(player: Player, slips: number, below: (below: number) => number): Scores {
  const moments = [player.begin()];
  const moves: Move[] = [];
  for (let moment = moments[0]; moment !== undefined && moment.allowed.length > 0; moment = moments.at(-1)) {
    const wished =
      below(100) < slips ? moment.allowed[below(moment.allowed.length)] : yardstickAt(player, moment);
    const move = moment.allowed.find((one) => one === wished);
    const next = move === undefined ? null : player.make(moment, move);
    if (move === undefined || next === null) throw new Error(`${wished} is not allowed`);
    moves.push(move);
    moments.push(next);
  }
  const last = moments.at(-1);
  const scores = scoresIn(player, { moves, moments }) ?? expect.fail('It goes on');
  // A hundred tells that nothing was missed, and no score beyond what there was.
  for (const skill of SKILLS) {
    const { missed, of } = last?.context.chances[skill] ?? expect.fail('No moment');
    expect(missed).toBeLessThanOrEqual(of);
    expect(scores[skill] === 100).toBe(missed === 0 && of > 0);
    expect(scores[skill] === null).toBe(of === 0);
  }
  return scores;
}

describe.each(SHIPPED)('%s', (name) => {
  test('gives less to those who slip more, from all to next to nothing', () => {
    const player = playerOf(name);
    const below = generator(7);
    const means = SLIPS.map((slips) => {
      let sum = 0;
      for (let game = 0; game < GAMES; game++) sum += playOnce(player, slips, below).overall;
      return sum / GAMES;
    });
    expect(means).toEqual(means.toSorted((one, other) => other - one));
    expect(new Set(means).size).toBe(SLIPS.length);
    expect(means[0]).toBe(100);
    expect(means.at(-1)).toBeLessThan(25);
  });
});
