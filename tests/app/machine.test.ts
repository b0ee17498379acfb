import { createActor } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import { appMachine, type AppEvent } from '../../src/app/machine.ts';
import type { Route } from '../../src/app/route.ts';

const home: Route = { page: 'home' };
const play: Route = { page: 'play', scenario: 'plum-exchange', moves: null, assessed: false };
const other: Route = { page: 'other', name: 'cohort', rest: [] };
const debrief: Route = { page: 'debrief', run: 'x' };

function after(input: Route, ...events: readonly AppEvent[]) {
  const actor = createActor(appMachine, { input }).start();
  for (const event of events) actor.send(event);
  return actor.getSnapshot();
}

describe('which page is shown', () => {
  test.each([
    [home, 'reading'],
    [play, { play: 'running' }],
    [debrief, 'reading'],
    [other, 'reading'],
  ])('%j once it is loaded', (route, page) => {
    expect(after(route).value).toBe('opening');
    expect(after(route, { type: 'opened' }).value).toEqual(page);
  });

  test('a failure is told, and can be left', () => {
    const failed = after(play, { type: 'failed', failure: { kind: 'not-loaded' } });
    expect(failed.value).toBe('failure');
    expect(failed.context.failure).toEqual({ kind: 'not-loaded' });
    const left = after(
      play,
      { type: 'failed', failure: { kind: 'not-loaded' } },
      { type: 'navigate', route: home },
    );
    expect(left.context).toMatchObject({ route: home, failure: null });
  });

  test('only a conversation can be paused', () => {
    expect(after(home, { type: 'opened' }, { type: 'pause' }).value).toBe('reading');
    expect(after(play, { type: 'opened' }, { type: 'pause' }).value).toEqual({ play: 'paused' });
    expect(after(play, { type: 'opened' }, { type: 'pause' }, { type: 'resume' }).value).toEqual({
      play: 'running',
    });
  });

  test('going to the same address again is a visit of its own', () => {
    const again = after(play, { type: 'opened' }, { type: 'navigate', route: play });
    expect(again.value).toBe('opening');
    expect(again.context.visit).toBe(1);
  });

  test('from every page every other can be gone to', () => {
    const events: AppEvent[] = [
      ...[home, play, debrief].map((route) => ({ type: 'navigate', route }) as const),
      { type: 'opened' },
      { type: 'failed', failure: { kind: 'not-loaded' } },
      { type: 'pause' },
      { type: 'resume' },
    ];
    const states = Object.values(
      getAdjacencyMap(appMachine, {
        input: home,
        events,
        serializeState: ({ value, context }) => JSON.stringify([value, context.route, context.failure]),
      }),
    );
    expect(states).toHaveLength(3 + 1 + 2 + 1 + 3);
    for (const { state } of states) {
      for (const event of events.slice(0, 3)) expect(state.can(event)).toBe(true);
    }
  });
});
