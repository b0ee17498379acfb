import { createHash } from 'node:crypto';
import type { DebriefMaterial, PlayableScenario, SavedScenario } from '../conversation/playable.ts';
import { plainBounds, type ScoreBounds } from '../rubric/bounds.ts';
import { BASE_VARIANT, canonicalRules } from '../rubric/canonical.ts';
import type { EffectTable } from '../rubric/rubric.ts';
import type { Scenario } from '../scenario/model.ts';
import { splitAfterwards } from '../scenario/afterwards.ts';
import { TooLarge } from '../solver/limits.ts';
import { percentilesOf } from '../solver/percentiles.ts';
import { solve, type Solved } from '../solver/solve.ts';

/** 96 bits. */
const HASH_LENGTH = 16;

/** The hash of a scenario's rules: it names what a run was played by. */
export const rulesHash = (scenario: Scenario, table: EffectTable): string =>
  createHash('sha256')
    .update(canonicalRules(scenario, table, BASE_VARIANT))
    .digest('base64url')
    .slice(0, HASH_LENGTH);

/** All that the page is given of a scenario, in the two parts in which it fetches them. */
export function makePlayable(whole: Scenario, table: EffectTable): SavedScenario {
  const { scenario, afterwards } = splitAfterwards(whole);
  const solved = trySolving(whole, table);
  const playable: PlayableScenario = { scenario, hash: rulesHash(whole, table) };
  const material: DebriefMaterial = {
    afterwards,
    bounds: solved?.bounds ?? plainBounds,
    percentiles: solved === null ? [] : percentilesOf(solved),
  };
  return { playable, material };
}

/** The bounds that scores are measured by: exact, or the meters' own for a scenario too large to be solved. */
export const boundsOf = (scenario: Scenario, table: EffectTable): ScoreBounds =>
  trySolving(scenario, table)?.bounds ?? plainBounds;

function trySolving(scenario: Scenario, table: EffectTable): Solved | null {
  try {
    return solve(scenario, table);
  } catch (error) {
    if (error instanceof TooLarge) return null;
    throw error;
  }
}
