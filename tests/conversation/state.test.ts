import { describe, expect, test } from 'vitest';
import { replay } from '../../src/conversation/replay.ts';
import { destinationOf, speakNext } from '../../src/conversation/state.ts';
import type { Turn } from '../../src/scenario/model.ts';
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

test('the floor is an ending', () => {
  const { scenario, begin } = playerOf('floor');
  const { context } = begin();
  const spent = { ...context, meters: { ...context.meters, mood: 0 } };
  const second = { kind: 'turn', id: Object.values<Turn>(scenario.turns)[1]?.id ?? scenario.start } as const;
  const targets = [{ when: { kind: 'always' }, to: second }] as const;
  expect(destinationOf(scenario, targets, context)).toEqual(second);
  expect(destinationOf(scenario, targets, spent)).toEqual({ kind: 'ending', id: 'walks-out' });
});

describe('what was spoken since the last move', () => {
  const spokenAfter = (name: string, moves: string) => after(playerOf(name), moves).context.spoken;

  test.each([
    ['a turn that was entered, with its first line', 'wants', '', [['speech', true, [0]]]],
    ['a further line of the same turn', 'wants', 'hear', [['speech', false, [1]]]],
    ['nothing, where a cut-in has skipped what was left', 'wants', 'cut-in', []],
    ['an e-mail as a whole', 'email', '', [['letter', true, [0, 1, 2]]]],
    ['a turn without a line', 'double-warmth', 'warm', [['hear-it', true, []]]],
    [
      'every turn that was passed through',
      'otherwise',
      'hear,please,hear',
      [
        ['pause', false, [1]],
        ['found', true, []],
      ],
    ],
  ])('is %s', (_, name, moves, expected) => {
    expect(spokenAfter(name, moves).map(({ turn, entered, lines }) => [turn, entered, lines])).toEqual(
      expected,
    );
  });
});
