import { loadLibrary } from '../../src/cli/files/library.ts';
import { SCENARIOS } from '../../src/cli/files/load-scenario.ts';
import type { EffectTable } from '../../src/rubric/rubric.ts';

/** The effects of the rubric that is shipped. */
export const EFFECTS: EffectTable = effects();

function effects(): EffectTable {
  const { rubric } = loadLibrary(SCENARIOS);
  if (rubric === null) throw new Error('The rubric has errors');
  return rubric.effects;
}
