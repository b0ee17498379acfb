import { lengthsOf } from '../../src/proof/counting/lengths.ts';
import type { Solved } from '../../src/solver/solve.ts';
import { bestFrom, payoffIn, valuePayoff } from '../../src/solver/states/values.ts';

/** The golden numbers of a scenario, as they stand in tests/golden/perft.yaml. */
export interface Perft {
  readonly states: number;
  readonly edges: number;
  readonly best: number;
  readonly endings: Readonly<Record<string, string>>;
  readonly begun: readonly string[];
  readonly ended: readonly string[];
}

/** Counts are texts: they are larger than the numbers of YAML and JSON are exact for. */
export function perftOf(solved: Solved): Perft {
  const { reach, scenario, table, start } = solved;
  const { begun, ended } = lengthsOf(solved);
  const byEnding = [...ended.values()];
  const best = bestFrom(solved, valuePayoff(scenario, table));
  return {
    states: reach.decisions + reach.final,
    edges: reach.edges,
    best: payoffIn(best.packed[start] ?? 0),
    endings: Object.fromEntries([...ended].map(([ending, counts]) => [ending, String(sum(counts))])),
    begun: begun.map(String),
    ended: begun.map((_, length) => String(sum(byEnding.map((counts) => counts[length] ?? 0n)))),
  };
}

export const sum = (counts: readonly bigint[]): bigint => counts.reduce((all, count) => all + count, 0n);
