import { loadLibrary } from '../../src/cli/files/library.ts';
import { prove, type Proof } from '../../src/workbench/prove/prove.ts';
import { findingLine } from '../../src/workbench/prove/lines.ts';
import { readScenario } from '../../src/scenario/reading/parse.ts';
import { readSource } from '../../src/scenario/reading/source.ts';
import { DEFAULT_LIMITS } from '../../src/solver/solve.ts';
import { LIBRARY, report } from './scenario-text.ts';

const effects = loadLibrary('scenarios').rubric?.effects;

/** @throws Error with the report when the text has an error. */
export function proofOf(text: string, limits = DEFAULT_LIMITS): Proof {
  const { scenario } = readScenario(text, 'cup.yaml', LIBRARY);
  if (scenario === null || effects === undefined) throw new Error(report(text));
  return prove(scenario, effects, readSource(text, 'cup.yaml'), limits);
}

/** The findings of one code, as they are printed. */
export function told(text: string, wanted: string): string {
  const proof = proofOf(text);
  if (proof.status === 'stopped') throw new Error(proof.because);
  return proof.findings
    .filter(({ diagnostic }) => diagnostic.code === wanted)
    .map(findingLine)
    .join('\n');
}

/** A scenario whose turns are written as YAML, two spaces in; its endings are `back`, where the customer stays, and `gone`. */
export const scenarioWith = (turns: string, more = '', endings = ''): string => `format: 1
id: cup
title: The cup
summary: A cup, and what is in it.
setting: coffee-bar
persona: samira
${more}floor: gone
start: hello
turns:
${turns}endings:
  back: { title: Back, customer: stays, matter: settled }
  gone: { title: Gone, customer: leaves, matter: open }
${endings}`;
