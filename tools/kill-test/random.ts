export interface Random {
  /** 0 ≤ n < limit. */
  readonly below: (limit: number) => number;
}

/** The same numbers for the same seed: a linear congruential generator, good enough to choose moments. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    below(limit) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    },
  };
}
