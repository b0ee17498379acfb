import type { Scenario } from '../scenario/model.ts';
import type { Thoughts } from '../scenario/thoughts.ts';

/** A scenario as the build hands it to the page. */
export interface PlayableScenario {
  readonly scenario: Scenario;
  /** Of its rules; 16 characters of base64url. */
  readonly hash: string;
}

/** What the page is told when an author has saved a file. */
export interface SavedScenario {
  readonly playable: PlayableScenario;
  readonly thoughts: Thoughts;
}
