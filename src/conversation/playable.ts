import type { ScoreBounds } from '../rubric/bounds.ts';
import type { Scenario } from '../scenario/model.ts';
import type { Afterwards } from '../scenario/afterwards.ts';

/** A scenario as the build hands it to the page: without what is told only afterwards. */
export interface PlayableScenario {
  readonly scenario: Scenario;
  /** Of its rules; 16 characters of base64url. */
  readonly hash: string;
}

/** What a debrief needs besides, worked out by the build, so that scores wait for nothing. */
export interface DebriefMaterial {
  readonly afterwards: Afterwards;
  /** Exact, from the solved scenario. */
  readonly bounds: ScoreBounds;
  /** For each overall from 0 to 100, how many of a hundred random plays do worse: ⌊100·P(overall < it)⌋. For the trainer. */
  readonly percentiles: readonly number[];
  /** What the solution says of the whole; null for a scenario too large to be solved. */
  readonly start: StartValues | null;
}

/** What could be reached from the first moment on. */
export interface StartValues {
  /** The highest overall of any conversation. */
  readonly best: number;
  /** In how many moves it can be had, at the least. */
  readonly movesToBest: number;
  /** The fewest replies that settle the matter with a customer who stays; null where nothing does. */
  readonly fewestReplies: number | null;
  /** How many situations there are. */
  readonly situations: number;
}

/** What the page is told when an author has saved a file. */
export interface SavedScenario {
  readonly playable: PlayableScenario;
  readonly material: DebriefMaterial;
}
