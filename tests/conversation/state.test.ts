import { expect, test } from 'vitest';
import { replay } from '../../src/conversation/replay.ts';
import { destinationOf, speakNext } from '../../src/conversation/state.ts';
import { after, playerOf } from '../helpers/play.ts';

const player = playerOf('wants');
const beginning = player.begin();

test('where no target holds is a mistake of ours, told with the scenario', () => {
  expect(() => destinationOf(player.scenario, [], beginning.context)).toThrow(
    'wants: no target holds, though the last has no condition',
  );
});

test('where all is said nothing more is spoken', () => {
  const { turn, context } = after(player, 'cut-in');
  if (turn === null) throw new Error('The fixture goes on');
  expect(speakNext(turn, context)).toBe(context);
});

test('a replay tells the move that was refused, and all that came before it', () => {
  const replayed = replay(player, ['hear', 'encourage', 'enough', 'hear']);
  expect(replayed).toMatchObject({ ok: false, error: { at: 2, move: 'enough' } });
  const moments = replayed.ok ? [] : replayed.error.moments;
  expect(moments.map(({ context }) => context.position)).toEqual([1, 2, 3]);
});
