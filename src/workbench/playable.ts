import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64url } from '../basics/base64url.ts';
import type { DebriefMaterial, PlayableScenario, SavedScenario } from '../conversation/playable.ts';
import { BASE_VARIANT, canonicalRules } from '../rubric/canonical.ts';
import type { EffectTable } from '../rubric/rubric.ts';
import type { Scenario } from '../scenario/model.ts';
import { splitAfterwards } from '../scenario/afterwards.ts';
import { fewestReplies } from '../proof/counting/fewest-replies.ts';
import { unlessTooLarge, type Limits } from '../solver/limits.ts';
import { DEFAULT_LIMITS, solve, type Solved } from '../solver/solve.ts';
import { surveyOf } from '../solver/states/solution.ts';

/** 96 bits, 16 characters. */
const HASH_BYTES = 12;

/** The hash of a scenario's rules: a run names the rules it was played by with it. */
export const rulesHash = (scenario: Scenario, table: EffectTable): string =>
  base64url(sha256(utf8ToBytes(canonicalRules(scenario, table, BASE_VARIANT))).slice(0, HASH_BYTES));

/** The build's result for a scenario. */
export interface MadeScenario {
  /** The two parts of it that a page fetches, one after the other. */
  readonly saved: SavedScenario;
  /**
   * In how many situations nothing can be done; a scenario with such a situation cannot be played. 0 if it is too large
   * to know.
   */
  readonly stuck: number;
}

/** If something is too large to be computed, it is left out; the scenario can be played without it. */
export function makePlayable(
  whole: Scenario,
  table: EffectTable,
  limits: Limits = DEFAULT_LIMITS,
): MadeScenario {
  const { scenario, afterwards } = splitAfterwards(whole);
  const solved = trySolving(whole, table, limits);
  const playable: PlayableScenario = { scenario, hash: rulesHash(whole, table) };
  const material: DebriefMaterial = {
    afterwards,
    fewestReplies: solved && unlessTooLarge(() => fewestReplies(surveyOf(solved)), nothing),
  };
  return { saved: { playable, material }, stuck: solved?.reach.stuck.length ?? 0 };
}

const trySolving = (scenario: Scenario, table: EffectTable, limits: Limits): Solved | null =>
  unlessTooLarge(() => solve(scenario, table, limits), nothing);

const nothing = (): null => null;
