import { describe, expect, test } from 'vitest';
import { scoresIn } from '../../src/conversation/scores.ts';
import type { Player } from '../../src/conversation/replay.ts';
import type { Move } from '../../src/scenario/model.ts';
import { SKILLS } from '../../src/scenario/skill.ts';
import { fc, runs } from '../helpers/generated.ts';
import { FIXTURES, playerOf, SHIPPED } from '../helpers/play.ts';
import { ReferenceEngine } from '../helpers/reference-engine.ts';

/** Long enough for every scenario; a walk stops at its ending. */
const LONGEST = 120;

/** Walks both engines by the same choices and compares all that a rule can see after each. */
function walkBoth(player: Player, choices: readonly number[]): string | null {
  const reference = new ReferenceEngine(player.scenario, player.table);
  let moment = player.begin();
  const moments = [moment];
  const moves: Move[] = [];
  for (const choice of choices) {
    expect(moment.allowed).toEqual(reference.allowed());
    const move = moment.allowed[choice % moment.allowed.length];
    if (move === undefined) break;
    reference.move(move);
    moment = player.make(moment, move) ?? expect.fail(`${move} was refused`);
    moments.push(moment);
    moves.push(move);
    const { meters, chances, facts, position } = moment.context;
    expect(meters).toEqual(reference.meters);
    for (const skill of SKILLS)
      expect(chances[skill]).toEqual({ missed: reference.missed[skill], of: reference.of[skill] });
    expect(new Set(facts)).toEqual(reference.facts);
    expect(moment.ending).toBe(reference.ending);
    if (moment.ending === null)
      expect([moment.turn?.id, position]).toEqual([reference.turn?.id, reference.position]);
  }
  if (moment.ending !== null) expect(scoresIn(player, { moves, moments })).toEqual(reference.scores());
  return moment.ending;
}

describe.each([...FIXTURES, ...SHIPPED])('%s, walked at random', (name) => {
  const player = playerOf(name);

  test('is the same game in the machine and in the reference engine, and always ends', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(11), { minLength: LONGEST, maxLength: LONGEST }), (choices) => {
        expect(walkBoth(player, choices)).not.toBeNull();
      }),
      runs(200, 20261122),
    );
  });
});
