import type { AttemptResult } from '../../storage/records/attempt-record.ts';
import { count } from '../prove/lines.ts';
import type { Difference, RunVerdict } from './verify.ts';

/** What all this proves, and what it does not. */
export const PROOF =
  'This proves the arithmetic: these moves in this scenario give these numbers. It does not prove who played.';

/** One or a few lines about one run. */
export function printVerdict(head: string, verdict: RunVerdict): string {
  return [`${head}: ${headline(verdict)}`, ...details(verdict).map((line) => `  ${line}`)].join('\n');
}

function headline(verdict: RunVerdict): string {
  switch (verdict.kind) {
    case 'ok':
      return 'ok';
    case 'differs':
      return 'its moves give another result than it says';
    case 'edited':
      return 'the scenario or its rules were changed since it was played';
    case 'earlier':
      return 'played by earlier rules, so nothing is worked out again';
    case 'damaged':
      return verdict.why === 'no-run'
        ? 'damaged: this is no run. One looks like plum-exchange~base~hash~moves'
        : 'damaged: its moves were never allowed by these rules';
    case 'unknown-scenario':
      return `there is no scenario called "${verdict.scenario}" here`;
  }
}

function details(verdict: RunVerdict): readonly string[] {
  switch (verdict.kind) {
    case 'ok':
      return [printResult(verdict.result)];
    case 'differs':
      return [...verdict.differences.map(printDifference), `Its moves give: ${printResult(verdict.result)}`];
    case 'edited':
      return [
        verdict.fits === null
          ? `By today's rules: ${printResult(verdict.result)}`
          : `Only its first ${count(verdict.fits, 'move')} still fit: ${printResult(verdict.result)}`,
        ...verdict.differences.map(printDifference),
        'What it was worth by the rules of its day cannot be worked out from these files.',
      ];
    case 'damaged':
      return verdict.why === 'no-run' ? [`It reads: ${verdict.quote}`] : [];
    default:
      return [];
  }
}

const printDifference = ({ field, told, reckoned }: Difference): string =>
  `${NAMES[field]}: it says ${JSON.stringify(told) ?? 'nothing'}, its moves give ${JSON.stringify(reckoned)}`;

function printResult(result: AttemptResult | null): string {
  if (result === null) return 'it does not reach an ending';
  const { ending, patience, warmth, lastWord, overall, passed } = result;
  const tested = (score: number | null): number | string => score ?? 'not tested';
  return [
    `ending "${ending}"`,
    `patience ${tested(patience)}`,
    `warmth ${tested(warmth)}`,
    `last word ${tested(lastWord)}`,
    `overall ${overall}`,
    passed ? 'passed' : 'not passed',
  ].join(', ');
}

const NAMES: Readonly<Record<keyof AttemptResult, string>> = {
  ending: 'ending',
  patience: 'patience',
  warmth: 'warmth',
  lastWord: 'last word',
  overall: 'overall',
  passed: 'passed',
};
