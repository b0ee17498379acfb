import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/cli/files/library.ts';
import { reportOf } from '../../src/workbench/prove/json.ts';
import { prove } from '../../src/workbench/prove/prove.ts';
import { count, stuckLine } from '../../src/workbench/prove/lines.ts';
import { proofScreen } from '../../src/workbench/prove/screen.ts';
import { readSource } from '../../src/scenario/reading/source.ts';
import { DEFAULT_LIMITS } from '../../src/solver/solve.ts';
import { GOOD_SCENARIO, scenarioOf } from '../helpers/scenario-text.ts';

const effects = loadLibrary('scenarios').rubric?.effects;

/** The good scenario with other turns, proved. */
function proved(turns: string) {
  const text = GOOD_SCENARIO.replace(/^turns:\n[^]*(?=^endings:)/m, () => `turns:\n${turns}\n`);
  const scenario = scenarioOf(text);
  if (effects === undefined) throw new Error('The rubric has errors');
  const proof = prove(scenario, effects, readSource(text, 'cup.yaml'), DEFAULT_LIMITS);
  if (proof.status === 'stopped') throw new Error(proof.because);
  return { scenario, proof };
}

describe('one of a thing', () => {
  it('is told in the singular on the screen', () => {
    const { scenario, proof } = proved(
      '  hello: { phase: closing, replies: { bye: { say: Bye., to: back } } }',
    );
    const report = reportOf(proof);
    const screen = report === null ? '' : proofScreen(scenario, proof, report);
    expect(screen).toContain('  2 situations, 1 move between them, 1 different conversation.\n');
    expect(stuckLine(proof)).toBe(
      '  Nobody can get stuck: the one situation before an ending has a way on. Proved.',
    );
  });

  it('is stuck in the singular', () => {
    const { proof } = proved(
      '  hello: { phase: closing, replies: { bye: { say: Bye., when: { lastWords: { atLeast: 1 } }, to: back } } }',
    );
    expect(stuckLine(proof)).toBe(
      '  One can get stuck: of 1 situation before an ending 1 has no way on. Proved.',
    );
  });

  it('is counted as one, however it is kept', () => {
    expect([count(1, 'way'), count(1n, 'way'), count(0, 'way'), count(1200n, 'way')]).toEqual([
      '1 way',
      '1 way',
      '0 ways',
      '1,200 ways',
    ]);
  });
});
