import { expect, test } from 'vitest';
import { temptationsMet, temptationsOf } from '../../src/conversation/temptation.ts';
import { attemptOf, playerOf } from '../helpers/play.ts';

const { player, moments, moves } = attemptOf(
  playerOf('plum-exchange'),
  'hear,encourage,own-it,encourage,encourage,take-net,all-set,hear,lucky',
);

test('each temptation is told with what there was to say and whether it was said', () => {
  const met = temptationsMet(player.table, moments, moves);
  expect(met.map(({ at, taken, tempting }) => [at, taken, tempting.map(({ id }) => id)])).toEqual([
    [5, false, ['gilroys']],
    [8, true, ['we-check', 'lucky']],
  ]);
});

test('the count is of the same', () => {
  expect(temptationsOf(player.table, moments, moves)).toEqual({ met: 2, letGo: 1 });
});

test('those that were taken are not among those that were let go', () => {
  const stubborn = attemptOf(playerOf('double-warmth'), 'right,right,warm,right');
  const { table } = stubborn.player;
  expect(temptationsOf(table, stubborn.moments, stubborn.moves)).toEqual({ met: 4, letGo: 1 });
});

test('there is none in an ending, or where no moment is known', () => {
  expect(temptationsMet(player.table, moments.slice(-1), moves.slice(-1))).toEqual([]);
  expect(temptationsMet(player.table, [], moves)).toEqual([]);
});
