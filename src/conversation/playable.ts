import type { Scenario } from '../scenario/model.ts';
import { packScenario, unpackScenario, type PackedScenario } from '../scenario/packed.ts';
import type { Afterwards } from '../scenario/afterwards.ts';

/** A scenario as the build hands it to the page: without what is told only afterwards. */
export interface PlayableScenario {
  readonly scenario: Scenario;
  /** Of its rules; 16 characters of base64url. */
  readonly hash: string;
}

/** A playable scenario as it travels to the page. */
export interface PackedPlayable {
  readonly scenario: PackedScenario;
  readonly hash: string;
}

export const packPlayable = ({ scenario, hash }: PlayableScenario): PackedPlayable => ({
  scenario: packScenario(scenario),
  hash,
});

export const unpackPlayable = ({ scenario, hash }: PackedPlayable): PlayableScenario => ({
  scenario: unpackScenario(scenario),
  hash,
});

/** What a debrief needs besides, worked out by the build. */
export interface DebriefMaterial {
  readonly afterwards: Afterwards;
  /**
   * The fewest replies that settle the matter with a customer who stays; null where nothing does, and for a scenario
   * too large to be solved.
   */
  readonly fewestReplies: number | null;
}

/** What the page is told when an author has saved a file. */
export interface SavedScenario {
  readonly playable: PlayableScenario;
  readonly material: DebriefMaterial;
}
