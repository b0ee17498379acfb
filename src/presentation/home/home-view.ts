import type { Channel } from '../../scenario/model.ts';

/** What the first page tells of each scenario. */
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
