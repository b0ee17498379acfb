import { eachRow, type StateGraph } from '../../solver/states/edges.ts';

/** How many conversations lead to each state, in doubles: rounded where there are many, infinite beyond 2^1023. */
export function approximateWays(game: StateGraph & { readonly start: number }): Float64Array {
  const { to } = game.edges;
  const ways = new Float64Array(game.layout.cells);
  ways[game.start] = 1;
  eachRow(game, (state, first, end) => {
    const here = ways[state] ?? 0;
    for (let edge = first; edge < end; edge++) {
      const target = to[edge] ?? 0;
      ways[target] = (ways[target] ?? 0) + here;
    }
  });
  return ways;
}

/**
 * How many bits the largest number of conversations at each place needs, in the order of the layout. Each addition of
 * doubles loses less than one part in 2^52, and no state has 2^27 of them behind it: so one bit more holds them all.
 */
export function bitsByPlace(
  game: StateGraph & { readonly start: number },
  ways: Float64Array = approximateWays(game),
): Float64Array {
  const { starts, order } = game.layout;
  const logarithms = ways.every(Number.isFinite) ? null : logarithmsOf(game);
  return Float64Array.from(order, (_, rank) => {
    const [start, end] = [starts[rank] ?? 0, starts[rank + 1] ?? 0];
    if (logarithms !== null) return largest(logarithms, start, end) + 2;
    return Math.log2(Math.max(1, largest(ways, start, end))) + 2;
  });
}

function largest(numbers: Float64Array, start: number, end: number): number {
  let most = 0;
  for (let at = start; at < end; at++) if ((numbers[at] ?? 0) > most) most = numbers[at] ?? 0;
  return most;
}

/** The same as logarithms to the base 2, for numbers that no double can hold. */
function logarithmsOf(game: StateGraph & { readonly start: number }): Float64Array {
  const { to } = game.edges;
  const bits = new Float64Array(game.layout.cells).fill(Number.NEGATIVE_INFINITY);
  bits[game.start] = 0;
  eachRow(game, (state, first, end) => {
    const here = bits[state] ?? 0;
    for (let edge = first; edge < end; edge++) {
      const target = to[edge] ?? 0;
      bits[target] = addLogarithms(here, bits[target] ?? 0);
    }
  });
  return bits;
}

const addLogarithms = (one: number, other: number): number => {
  const [low, high] = one < other ? [one, other] : [other, one];
  return high + Math.log2(1 + 2 ** (low - high));
};
