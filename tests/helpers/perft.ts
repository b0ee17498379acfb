import { lengthsOf } from '../../src/proof/counting/lengths.ts';
import type { Solved } from '../../src/solver/solve.ts';
import { bestFrom, overallPayoff, payoffIn } from '../../src/solver/states/values.ts';

/** The golden numbers of a scenario, as they stand in tests/golden/perft.yaml. */
export interface Perft {
  readonly states: number;
  readonly edges: number;
  readonly bounds: Readonly<Record<'patience' | 'warmth' | 'lastWords', readonly [number, number]>>;
  readonly best: number;
  readonly endings: Readonly<Record<string, string>>;
  readonly begun: readonly string[];
  readonly ended: readonly string[];
}

/** Counts are texts: they are larger than the numbers of YAML and JSON are exact for. */
export function perftOf(solved: Solved): Perft {
  const { reach, bounds, start } = solved;
  const { begun, ended } = lengthsOf(solved);
  const byEnding = [...ended.values()];
  const best = bestFrom(solved, overallPayoff(bounds));
  return {
    states: reach.decisions + reach.final,
    edges: reach.edges,
    bounds: {
      patience: [bounds.patience.worst, bounds.patience.best],
      warmth: [bounds.warmth.worst, bounds.warmth.best],
      lastWords: [bounds.lastWords.worst, bounds.lastWords.best],
    },
    best: payoffIn(best.packed[start] ?? 0),
    endings: Object.fromEntries([...ended].map(([ending, counts]) => [ending, String(sum(counts))])),
    begun: begun.map(String),
    ended: begun.map((_, length) => String(sum(byEnding.map((counts) => counts[length] ?? 0n)))),
  };
}

export const sum = (counts: readonly bigint[]): bigint => counts.reduce((all, count) => all + count, 0n);
