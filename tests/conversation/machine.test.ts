import { createActor } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import { describe, expect, test } from 'vitest';
import type { MoveEvent, Snapshot } from '../../src/conversation/machine.ts';
import type { Player } from '../../src/conversation/replay.ts';
import type { Move } from '../../src/scenario/model.ts';
import { BOUNDS, METERS } from '../../src/scenario/meter.ts';
import { FIXTURES, playerOf } from '../helpers/play.ts';

const everyMove = ({ scenario }: Player): readonly Move[] => [
  ...new Set<Move>([
    'hear',
    'encourage',
    'cut-in',
    ...Object.values(scenario.turns).flatMap((turn) => turn.replies.map((reply) => reply.id)),
  ]),
];

/** Every reachable state of a small scenario, each with where every move leads. */
function explore(player: Player) {
  const events = everyMove(player).map((type) => ({ type }));
  return Object.values(
    getAdjacencyMap(player.machine, {
      events,
      limit: 20_000,
      serializeState: ({ value, context }) => {
        const { meters, lines, position, facts, given } = context;
        return JSON.stringify([value, meters, lines, position, facts, Object.entries(given).toSorted()]);
      },
    }),
  );
}

describe.each(FIXTURES)('every state of the fixture %s', (name) => {
  const player = playerOf(name);
  const states = explore(player);

  test('has its meters within bounds', () => {
    for (const { state } of states) {
      for (const meter of METERS) {
        const value = state.context.meters[meter];
        expect(Number.isInteger(value)).toBe(true);
        expect(value).toBeGreaterThanOrEqual(BOUNDS[meter].lowest);
        expect(value).toBeLessThanOrEqual(BOUNDS[meter].highest);
      }
    }
  });

  test('lets something be done, or is an ending with its output', () => {
    for (const { state } of states) {
      const moves = everyMove(player).filter((type) => state.can({ type }));
      if (state.status === 'done') {
        expect(moves).toEqual([]);
        expect(Object.keys(player.scenario.endings)).toContain(state.output?.ending);
        expect(state.output?.meters).toEqual(state.context.meters);
      } else expect(moves.length).toBeGreaterThan(0);
    }
  });

  test('is plain JSON', () => {
    for (const { state } of states) {
      expect(JSON.parse(JSON.stringify(state.context))).toEqual(state.context);
    }
  });

  test('is left by a move that is allowed, and by no other', () => {
    for (const { state, transitions } of states) {
      for (const { event, state: next } of Object.values<{ event: MoveEvent; state: Snapshot }>(
        transitions,
      )) {
        const isSame = next.value === state.value && next.context === state.context;
        expect(isSame).toBe(!state.can(event));
      }
    }
  });
});

test('the exploration is not empty: the states of "times" are the ways of using up three replies', () => {
  // (once 0–1) × (twice 0–2) = 6, of which the last is the ending.
  expect(explore(playerOf('times'))).toHaveLength(6);
});

test('an actor run by the machine comes to the same output as a replay', () => {
  const { machine } = playerOf('floor');
  const actor = createActor(machine).start();
  for (const type of ['hear', 'hear', 'cold'] as Move[]) actor.send({ type });
  expect(actor.getSnapshot().output).toEqual({
    ending: 'walks-out',
    meters: { mood: 0, lastWords: 0 },
  });
});

test('the configuration is JSON, so that other tools can import it', () => {
  const { states } = playerOf('otherwise').machine.config;
  expect(JSON.parse(JSON.stringify(states))).toEqual(states);
  expect(Object.keys(states ?? {})).toEqual(['question', 'pause', 'found', 'lost', 'well', 'gone']);
});

/** What a tool that imports the configuration sees of the transitions out of a turn. */
function transitionsOf(name: string, turn: string): readonly string[] {
  const { on, always } = JSON.parse(JSON.stringify(playerOf(name).machine.config.states?.[turn]));
  const all: [string, Transition[]][] = Object.entries({ ...on, always });
  return all.flatMap(([event, ways]) =>
    ways.map(({ guard, target = 'stays' }) => `${event}: ${guard.type ?? guard} → ${target}`),
  );
}

interface Transition {
  readonly guard: string & { readonly type?: string };
  readonly target?: string;
}

test('the configuration says of every move what is asked and where it leads', () => {
  expect(transitionsOf('floor', 'first')).toEqual([
    'hear: may listen → stays',
    'encourage: may listen → stays',
    'cut-in: cutting in ends it → walks-out',
    'cut-in: may listen → stays',
    'cold: reply leads to → second',
    'cold: reply leads to → walks-out',
    'cold-end: reply leads to → hears-out',
    'kind: reply leads to → second',
    'kind: reply leads to → walks-out',
  ]);
  // Of one line nothing is left to listen to.
  expect(transitionsOf('floor', 'second')).toEqual(['go-on: reply leads to → hears-out']);
});

test('the configuration names the floor where a turn that passes on leads to another turn', () => {
  const passingOn = (turn: string) =>
    transitionsOf('otherwise', turn).filter((transition) => transition.startsWith('always'));
  const asked = 'always: nothing to be done, leads to';
  expect(passingOn('pause')).toEqual([`${asked} → found`, `${asked} → lost`, `${asked} → gone`]);
  expect(passingOn('found')).toEqual([`${asked} → well`, `${asked} → gone`]);
});
