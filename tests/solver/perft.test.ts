import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Player } from '../../src/conversation/replay.ts';
import { lengthsOf } from '../../src/proof/counting/lengths.ts';
import { waysTo } from '../../src/proof/counting/random-play.ts';
import { solve } from '../../src/solver/solve.ts';
import { eachFinal } from '../../src/solver/states/values.ts';
import { playerOf, SHIPPED } from '../helpers/play.ts';
import { perftOf, sum, type Perft } from '../helpers/perft.ts';

const FILE = new URL('../golden/perft.yaml', import.meta.url);
const golden: Readonly<Record<string, Perft>> = parse(readFileSync(FILE, 'utf8'));

const shipped = SHIPPED.map((id) => {
  const player = playerOf(id);
  return { id, player, solved: solve(player.scenario, player.table) };
});

/** Every sequence of so many moves, one by one, on the machine; those that are complete earlier are not among them. */
function sequencesOnTheMachine(player: Player, most: number): readonly string[] {
  const begun: string[] = [];
  let moments = [player.begin()];
  for (let length = 0; length <= most; length++) {
    begun.push(String(moments.length));
    moments = moments.flatMap((moment) => moment.allowed.flatMap((move) => player.make(moment, move) ?? []));
  }
  return begun;
}

describe.each(shipped)('$id', ({ id, player, solved }) => {
  test('has the golden numbers', () => {
    expect(perftOf(solved)).toEqual(golden[id]);
  });

  test('begins as the machine does', () => {
    const played = sequencesOnTheMachine(player, 6);
    expect(golden[id]?.begun.slice(0, played.length)).toEqual(played);
  });

  test('has as many conversations to each ending when they are counted without their lengths', () => {
    const { layout, reach } = solved;
    const ways = waysTo(solved);
    const counted: Record<string, bigint> = {};
    eachFinal(layout, reach, (state, { id: ending }) => {
      counted[ending] = (counted[ending] ?? 0n) + ways.of(state);
    });
    const byLength = Object.fromEntries(
      [...lengthsOf(solved).ended].map(([ending, of]) => [ending, sum(of)]),
    );
    expect(byLength).toEqual(counted);
  });
});
