import { createHash } from 'node:crypto';
import { BASE_VARIANT, canonicalRules } from '../rubric/canonical.ts';
import type { EffectTable } from '../rubric/rubric.ts';
import type { Scenario } from '../scenario/model.ts';
import type { PlayableScenario } from '../conversation/playable.ts';

/** 96 bits. */
const HASH_LENGTH = 16;

/** The hash of a scenario's rules: it names what a run was played by. */
export const rulesHash = (scenario: Scenario, table: EffectTable): string =>
  createHash('sha256')
    .update(canonicalRules(scenario, table, BASE_VARIANT))
    .digest('base64url')
    .slice(0, HASH_LENGTH);

export const makePlayable = (scenario: Scenario, table: EffectTable): PlayableScenario => ({
  scenario,
  hash: rulesHash(scenario, table),
});
