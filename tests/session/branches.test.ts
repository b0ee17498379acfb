import { describe, expect, test } from 'vitest';
import { replay } from '../../src/conversation/replay.ts';
import { branchNamed, plant, tryMove, type Branches } from '../../src/session/branches.ts';
import type { Move } from '../../src/scenario/model.ts';
import { fc, runs } from '../helpers/generated.ts';
import { attemptOf, playerOf } from '../helpers/play.ts';
import { choices, walk } from '../helpers/review.ts';

const happened = attemptOf(playerOf('double-warmth'), 'warm,warm,right,warm');
const planted = plant(happened);

function make(branches: Branches, from: number, at: number, id: string) {
  const move = branchNamed(branches, from).attempt.moments[at]?.allowed.find((one) => one === id);
  const tried = move === undefined ? null : tryMove(branches, from, at, move);
  return tried ?? expect.fail(`${id} is not allowed`);
}

const movesOf = (branches: Branches, id: number): readonly Move[] => branchNamed(branches, id).attempt.moves;

describe('trying another move', () => {
  test('begins a branch with the state as it was, and leaves what happened alone', () => {
    const { branches, id } = make(planted, 0, 2, 'cold');
    expect(branchNamed(branches, id)).toMatchObject({ parent: 0, at: 2 });
    expect(movesOf(branches, id)).toEqual(['warm', 'warm', 'cold']);
    expect(branchNamed(branches, id).attempt.moments.slice(0, 3)).toEqual(happened.moments.slice(0, 3));
    expect(branchNamed(branches, 0).attempt).toBe(happened);
  });

  test('at the end of a branch lets it grow', () => {
    const first = make(planted, 0, 2, 'cold');
    const second = make(first.branches, first.id, 3, 'warm');
    expect(second.id).toBe(first.id);
    expect(movesOf(second.branches, second.id)).toEqual(['warm', 'warm', 'cold', 'warm']);
    expect(second.branches.all).toHaveLength(2);
  });

  test('from the middle of a branch begins another', () => {
    const first = make(planted, 0, 1, 'cold');
    const second = make(first.branches, first.id, 2, 'warm');
    const third = make(second.branches, second.id, 2, 'right');
    expect(branchNamed(third.branches, third.id)).toMatchObject({ parent: first.id, at: 2 });
    expect(movesOf(third.branches, first.id)).toEqual(['warm', 'cold', 'warm']);
  });

  test('at the moment where a branch began stands beside it, not beneath', () => {
    const first = make(planted, 0, 2, 'cold');
    const second = make(first.branches, first.id, 2, 'both');
    expect(branchNamed(second.branches, second.id)).toMatchObject({ parent: 0, at: 2 });
  });

  test('the very same again goes back to what there is', () => {
    const first = make(planted, 0, 2, 'cold');
    expect(make(first.branches, 0, 2, 'cold')).toEqual(first);
    expect(make(first.branches, 0, 2, 'right')).toEqual({ branches: first.branches, id: 0 });
  });

  test('takes nothing back, whatever was taken back before', () => {
    const { branches, id } = make(plant({ ...happened, undone: 2 }), 0, 2, 'cold');
    expect(branchNamed(branches, id).attempt.undone).toBe(0);
    expect(branchNamed(branches, 0).attempt.undone).toBe(2);
  });

  test('that is not allowed does nothing', () => {
    expect(tryMove(planted, 0, 2, 'hear')).toBeNull();
  });

  test('in a branch that there is not is a mistake of ours', () => {
    expect(() => branchNamed(planted, 5)).toThrow(new RangeError('No branch 5'));
  });
});

test('whatever is tried, each branch is a conversation that can be replayed, and none is there twice', () => {
  const player = playerOf('plum-exchange');
  fc.assert(
    fc.property(choices(30), fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat())), (numbers, tries) => {
      let branches = plant(walk(player, numbers));
      for (const [branch, moment, choice] of tries) {
        const from = branch % branches.all.length;
        const { moments } = branchNamed(branches, from).attempt;
        const at = moment % moments.length;
        const allowed = moments[at]?.allowed ?? [];
        const move = allowed[choice % Math.max(1, allowed.length)];
        const tried = move === undefined ? null : tryMove(branches, from, at, move);
        if (move === undefined || tried === null) continue;
        branches = tried.branches;
        const wanted = [...branchNamed(branches, from).attempt.moves.slice(0, at), move];
        expect(movesOf(branches, tried.id).slice(0, at + 1)).toEqual(wanted);
      }
      for (const { id, parent, at, attempt } of branches.all) {
        const replayed = replay(player, attempt.moves);
        expect(replayed.ok && JSON.stringify(replayed.value.moments.map(({ context }) => context))).toBe(
          JSON.stringify(attempt.moments.map(({ context }) => context)),
        );
        if (parent === null) continue;
        expect(parent).toBeLessThan(id);
        if (parent > 0) expect(branchNamed(branches, parent).at).toBeLessThan(at);
        expect(movesOf(branches, parent).slice(0, at)).toEqual(attempt.moves.slice(0, at));
      }
      const texts = branches.all.map(({ attempt }) => attempt.moves.join());
      expect(new Set(texts).size).toBe(texts.length);
    }),
    runs(60, 4),
  );
});
