import { describe, expect, test } from 'vitest';
import type { Move } from '../../src/scenario/model.ts';
import { createSession, latestMoment, newAttempt, restoreAttempt } from '../../src/session/session.ts';
import { fc, runs } from '../helpers/generated.ts';
import { playerOf } from '../helpers/play.ts';

const begin = (name: string) => createSession(restoreAttempt(playerOf(name), newAttempt));

describe('a move', () => {
  test('is made when it answers the present step, and told', () => {
    const session = begin('wants');
    const told: number[] = [];
    session.subscribe(({ moves }) => told.push(moves.length));
    expect(session.make('hear', 0)).toBe(true);
    expect(session.make('encourage', 1)).toBe(true);
    expect(session.attempt().moves).toEqual(['hear', 'encourage']);
    expect(told).toEqual([1, 2]);
  });

  test('made twice for the same step is one move: a double click', () => {
    const session = begin('wants');
    session.make('hear', 0);
    expect(session.make('hear', 0)).toBe(false);
    expect(session.attempt().moves).toEqual(['hear']);
  });

  test('that is not allowed changes nothing and tells nobody', () => {
    const session = begin('wants');
    session.subscribe(() => expect.fail('nothing happened'));
    const before = session.attempt();
    expect(session.make('enough' as Move, 0)).toBe(false);
    expect(session.attempt()).toBe(before);
  });
});

describe('who has heard enough', () => {
  test('is told of no further change, and the others still are', () => {
    const session = begin('wants');
    const told: string[] = [];
    const stop = session.subscribe(() => told.push('one'));
    session.subscribe(() => told.push('other'));
    session.make('hear', 0);
    stop();
    session.make('hear', 1);
    expect(told).toEqual(['one', 'other', 'other']);
  });
});

test('an attempt without a beginning is a mistake of ours', () => {
  expect(() => latestMoment({ moments: [] })).toThrow('An attempt without a beginning');
});

describe('undo', () => {
  test('takes one move back by replay, and is counted', () => {
    const session = begin('wants');
    session.make('hear', 0);
    const there = latestMoment(session.attempt()).context;
    session.make('cut-in', 1);
    expect(session.undo(2)).toBe(true);
    expect(latestMoment(session.attempt()).context).toEqual(there);
    expect(session.attempt().undone).toBe(1);
  });

  test('at the beginning, or for another step, changes nothing', () => {
    const session = begin('wants');
    expect(session.undo(0)).toBe(false);
    session.make('hear', 0);
    expect(session.undo(0)).toBe(false);
    expect(session.attempt().moves).toEqual(['hear']);
  });

  test('takes only the last of several moves back, and only at the present step', () => {
    const session = begin('wants');
    for (const [step, move] of (['hear', 'encourage', 'hear'] as const).entries()) session.make(move, step);
    expect([session.undo(2), session.undo(4)]).toEqual([false, false]);
    expect(session.undo(3)).toBe(true);
    expect(session.attempt().moves).toEqual(['hear', 'encourage']);
  });

  test('is forgotten when it starts again', () => {
    const session = begin('wants');
    session.make('hear', 0);
    session.undo(1);
    session.startAgain();
    expect(session.attempt()).toMatchObject({ moves: [], undone: 0 });
  });
});

describe('restoring', () => {
  test('replays what is kept, up to the first move that does not fit', () => {
    const attempt = restoreAttempt(playerOf('wants'), { moves: ['hear', 'own-it', 'hear'], undone: 3 });
    expect(attempt.moves).toEqual(['hear']);
    expect(attempt.moments).toHaveLength(2);
    expect(attempt.undone).toBe(3);
  });

  test.each([['__proto__'], ['#wants'], ['constructor'], ['']])('refuses %j as a move', (move) => {
    expect(restoreAttempt(playerOf('wants'), { moves: [move], undone: 0 }).moves).toEqual([]);
  });

  test('an edited scenario is adopted as far as the moves fit it', () => {
    const session = begin('wants');
    session.make('hear', 0);
    session.make('cut-in', 1);
    session.adopt(playerOf('floor'));
    expect(session.attempt().moves).toEqual(['hear', 'cut-in']);
    expect(session.attempt().player.scenario.id).toBe('floor');
  });
});

test('whatever is tried, the attempt equals a replay of its own moves', () => {
  const moves = ['hear', 'encourage', 'cut-in', 'once', 'twice', 'heard', 'enough', 'nonsense'] as Move[];
  const attempts = fc.array(
    fc.record({ move: fc.constantFrom(...moves), step: fc.nat(8), undo: fc.boolean() }),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(attempts, (tries) => {
      const session = begin('wants');
      for (const { move, step, undo } of tries) {
        if (undo) session.undo(step);
        else session.make(move, step);
      }
      const { moves: made, moments, player } = session.attempt();
      const replayed = restoreAttempt(player, { moves: made, undone: 0 });
      expect(moments.map(({ context }) => context)).toEqual(replayed.moments.map(({ context }) => context));
    }),
    runs(200, 1),
  );
});
