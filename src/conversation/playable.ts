import type { Scenario } from '../scenario/model.ts';

/** A scenario as the build hands it to the page. */
export interface PlayableScenario {
  readonly scenario: Scenario;
  /** Of its rules; 16 characters of base64url. */
  readonly hash: string;
}
