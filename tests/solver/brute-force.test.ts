import { describe, expect, test } from 'vitest';
import type { Moment, Player } from '../../src/conversation/replay.ts';
import { chanceOf, waysTo } from '../../src/proof/counting/random-play.ts';
import { Outlook } from '../../src/proof/counting/ranges.ts';
import { solve } from '../../src/solver/solve.ts';
import { eachFinal } from '../../src/solver/states/values.ts';
import { overallAt } from '../helpers/overall.ts';
import { FIXTURES, playerOf } from '../helpers/play.ts';

interface Finished {
  readonly moment: Moment;
  /** One in so many random plays goes exactly this way: the numbers of choices multiplied. */
  readonly oneIn: bigint;
}

/** Every complete conversation, one by one, on the machine. */
function everyConversation(player: Player, moment = player.begin(), oneIn = 1n): readonly Finished[] {
  if (moment.ending !== null) return [{ moment, oneIn }];
  const next = oneIn * BigInt(moment.allowed.length);
  return moment.allowed.flatMap((move) => {
    const after = player.make(moment, move);
    return after === null ? [] : everyConversation(player, after, next);
  });
}

describe.each([...FIXTURES, 'plum-example', 'cd-by-email', 'hotel-check-out'])(
  '%s, played in every way',
  (name) => {
    const player = playerOf(name);
    const finished = everyConversation(player);
    const solved = solve(player.scenario, player.table);
    const { layout, reach, start } = solved;

    test('has as many conversations to each ending as were counted', () => {
      const ways = waysTo(solved);
      const counted: Record<string, bigint> = {};
      eachFinal(layout, reach, (state, { id }) => {
        counted[id] = (counted[id] ?? 0n) + ways.of(state);
      });
      const played: Record<string, bigint> = {};
      for (const { moment } of finished) {
        const id = moment.ending ?? '';
        played[id] = (played[id] ?? 0n) + 1n;
      }
      expect(counted).toEqual(played);
    });

    test('comes to each ending under random play as likely as was worked out, and somewhere for certain', () => {
      const chance = chanceOf(solved);
      const solvedChance: Record<string, bigint> = {};
      let sum = 0n;
      eachFinal(layout, reach, (state, { id }) => {
        solvedChance[id] = (solvedChance[id] ?? 0n) + chance.of(state);
        sum += chance.of(state);
      });
      expect(sum).toBe(chance.whole);
      const played: Record<string, bigint> = {};
      for (const { moment, oneIn } of finished) {
        const id = moment.ending ?? '';
        expect(chance.whole % oneIn).toBe(0n);
        played[id] = (played[id] ?? 0n) + chance.whole / oneIn;
      }
      expect(solvedChance).toEqual(played);
    });

    test('has the best and worst overall that were found', () => {
      const overall = finished.map(({ moment }) => overallAt(player, moment));
      expect(new Outlook(solved).at(start)).toEqual({
        worst: Math.min(...overall),
        best: Math.max(...overall),
      });
    });

    test('has no state in which nothing can be done', () => {
      expect(reach.stuck).toEqual([]);
    });
  },
);
