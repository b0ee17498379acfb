import type { Channel } from '../../scenario/model.ts';

/** A scenario that cannot be played, for its author. */
export interface BrokenCard {
  /** Its file's name without the ending. Links use this name. */
  readonly id: string;
  /** Null if not even the title can be read. */
  readonly title: string | null;
  /** What is wrong with it, as `check` prints it. */
  readonly report: string;
}

/** What the first page tells about each scenario. */
export interface ScenarioCard {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly setting: string;
  readonly channel: Channel;
  readonly minutes: number;
  readonly persona: string;
  readonly language: string;
}
