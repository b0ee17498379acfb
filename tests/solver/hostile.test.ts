import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/scenario/model.ts';
import type { TurnDraft } from '../../src/scenario/reading/schema.ts';
import { lengthsOf } from '../../src/proof/counting/lengths.ts';
import type { Limits } from '../../src/solver/limits.ts';
import { chanceOf, waysTo } from '../../src/proof/counting/random-play.ts';
import { DEFAULT_LIMITS, solve, type Solved } from '../../src/solver/solve.ts';
import { bestFrom, eachFinal, movesIn, payoffIn, valuePayoff } from '../../src/solver/states/values.ts';
import { shortestMovesTo } from '../../src/solver/states/shortest-moves.ts';
import { EFFECTS } from '../helpers/effects.ts';
import { explodingScenario, reply, story } from '../helpers/hostile-stories.ts';

const LENGTH = 10_000;

/** A turn after a turn after a turn, each made from its number and the name of the next. */
function chain(make: (index: number, next: string) => TurnDraft, length = LENGTH): Scenario {
  const turns = Array.from({ length }, (_, index) => {
    const next = index + 1 < length ? `turn-${index + 1}` : 'home';
    return [`turn-${index}`, make(index, next)] as const;
  });
  return story(Object.fromEntries(turns));
}

const finals = ({ layout, reach }: Solved): readonly number[] => {
  const states: number[] = [];
  eachFinal(layout, reach, (state) => states.push(state));
  return states;
};

describe('ten thousand turns in a chain', () => {
  test('are solved, though conversations are longer than the values once could count', () => {
    const solved = solve(
      chain((_, next) => ({ phase: 'fixing', replies: { on: reply(next) } })),
      EFFECTS,
    );
    const { reach, scenario, table, start } = solved;
    const [end = -1] = finals(solved);
    expect([reach.decisions, reach.final, reach.edges, reach.moves[end]]).toEqual([
      LENGTH,
      1,
      LENGTH,
      LENGTH,
    ]);
    const packed = bestFrom(solved, valuePayoff(scenario, table)).packed[start] ?? 0;
    expect([payoffIn(packed), movesIn(packed)]).toEqual([100, LENGTH]);
    expect(shortestMovesTo(solved, end)).toHaveLength(LENGTH);
  });

  test('with two ways through each come to 2¹⁰⁰⁰⁰ conversations, counted to the last one', () => {
    const solved = solve(
      chain((_, next) => ({ phase: 'fixing', replies: { on: reply(next), go: reply(next) } })),
      EFFECTS,
    );
    const [end = -1] = finals(solved);
    const all = 2n ** BigInt(LENGTH);
    expect(waysTo(solved).of(end)).toBe(all);
    const chance = chanceOf(solved);
    expect([chance.of(end), chance.whole]).toEqual([all, all]);
  });

  test('have their conversations counted by length', () => {
    const skipping = chain((index, next) => {
      const skip = index + 2 < 1000 ? `turn-${index + 2}` : 'home';
      return { phase: 'fixing', replies: { on: reply(next), skip: reply(skip) } };
    }, 1000);
    const { begun, ended } = lengthsOf(solve(skipping, EFFECTS));
    expect(begun).toHaveLength(1001);
    expect([...ended.values()].flat().reduce((sum, count) => sum + count, 0n)).toBe(fibonacci(1001));
  });

  test('that go on by themselves are no moves', () => {
    const { reach, start } = solve(
      chain((_, next) => ({ phase: 'fixing', otherwise: next })),
      EFFECTS,
    );
    expect([reach.decisions, reach.final, reach.edges, reach.moves[start]]).toEqual([0, 1, 0, 0]);
  });
});

function fibonacci(index: number): bigint {
  let [low, high] = [1n, 1n];
  for (let at = 1; at < index; at++) [low, high] = [high, low + high];
  return high;
}

describe('a scenario that explodes', () => {
  const message = (scenario: Scenario, limits: Limits): string => {
    try {
      solve(scenario, EFFECTS, limits);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    return 'solved';
  };

  test('is refused in words for its author when there is too much to remember', () => {
    expect(message(explodingScenario(), { ...DEFAULT_LIMITS, places: 20_000 })).toBe(
      'This scenario is too large to be solved: it has more than 20,000 combinations of line, facts known and replies given. Fewer circles of turns, facts and conditions make it smaller.',
    );
  });

  test('is refused when its boxes have too many states', () => {
    const wide = chain((_, next) => ({
      phase: 'opening',
      replies: {
        glad: reply(next, { shows: ['promptness'] }),
        right: reply(next, { shows: ['last-word'] }),
      },
    }));
    expect(message(wide, { ...DEFAULT_LIMITS, cells: 100_000 })).toBe(
      'This scenario is too large to be solved: it may have more than 100,000 situations. Fewer circles of turns, facts and conditions make it smaller.',
    );
  });

  test('is refused when its conditions read all meters again and again', () => {
    const when = {
      missed: { patience: { below: 9 }, warmth: { below: 9 } },
      mood: { below: 4 },
      lastWords: { below: 2 },
    };
    const reading = chain((_, next) => ({
      phase: 'fixing',
      replies: { on: reply(next), off: reply(next, { when }) },
    }));
    expect(message(reading, { ...DEFAULT_LIMITS, entries: 100_000 })).toBe(
      'This scenario is too large to be solved: its conditions ask for meters in more than 100,000 ways. Fewer circles of turns, facts and conditions make it smaller.',
    );
  });

  test('is refused when every turn must remember every reply', () => {
    const circle = chain((index, next) => ({
      phase: 'fixing',
      replies: { on: reply(next), back: reply('turn-0'), off: reply(index === 0 ? 'home' : next) },
    }));
    expect(message(circle, DEFAULT_LIMITS)).toBe(
      'This scenario is too large to be solved: too many facts and replies matter later. Fewer circles of turns, facts and conditions make it smaller.',
    );
  });

  test('has its counts refused where they would not fit into memory', () => {
    // What was missed is asked for at the end, so that it tells situations apart all the way.
    const asking = [
      { to: 'gone', when: { missed: { patience: { atLeast: 20 }, warmth: { atLeast: 20 } } } },
      'home',
    ];
    const wide = chain((_, next) => {
      const to = next === 'home' ? asking : next;
      return {
        phase: 'fixing',
        replies: {
          kind: reply(to, { shows: ['approachability'] }),
          cool: reply(to, { misses: ['personalisation'] }),
          slow: reply(to, { misses: ['listening'] }),
        },
      };
    }, 3300);
    const solved = solve(wide, EFFECTS);
    expect(() => waysTo(solved)).toThrow('its conversations are too many to be counted in memory');
  });
});
