import { expect, test } from 'vitest';
import { unmetBy } from '../../src/session/pass.ts';
import { latestMoment } from '../../src/session/session.ts';
import { endingNamed } from '../../src/scenario/lookup.ts';
import { attemptOf, playerOf } from '../helpers/play.ts';

const floor = attemptOf(playerOf('floor'), 'hear,hear,cold-end');
const ended = endingNamed(floor.player.scenario, latestMoment(floor).ending ?? '');

const player = playerOf('plum-exchange');

function unmetAfter(moves: string) {
  const attempt = attemptOf(player, moves);
  return unmetBy(attempt, endingNamed(player.scenario, latestMoment(attempt).ending ?? ''));
}

test('what a conversation showed on its way counts as well as how it ended', () => {
  const good =
    'hear,encourage,for-the-cake,encourage,hear,firm-ones,hear,open-it,cut-in,was-first,hear,will-they-do,' +
    'small-fine,hear,encourage,ours,hear,wish,nice-day';
  expect(unmetAfter(good)).toEqual([]);
  expect(unmetAfter('hear,encourage,own-it,encourage,encourage,take-net,all-set,hear,lucky')).toEqual([
    'leaves',
    'lastWord',
  ]);
});

test('one cold reply is enough, however the conversation ended', () => {
  expect(unmetBy(floor, ended)).toEqual(['cold']);
  // What was said is looked for at the moment at which it was said.
  const { moves, moments } = floor;
  expect(unmetBy({ ...floor, moves: moves.slice(0, 2), moments }, ended)).toEqual([]);
  expect(unmetBy({ ...floor, moves: [...moves, ...moves] }, ended)).toEqual(['cold']);
});
