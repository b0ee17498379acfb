/** What the build makes of scenarios/: see tools/build/scenario-plugin.ts. */

declare module 'virtual:scenarios' {
  import type { PackedPlayable } from './conversation/playable.ts';

  /** By the scenario's id; without what the customer thinks. */
  const scenarios: Readonly<Record<string, () => Promise<{ readonly default: PackedPlayable }>>>;
  export default scenarios;
}

declare module 'virtual:materials' {
  import type { DebriefMaterial } from './conversation/playable.ts';

  /** By the scenario's id: what a debrief needs besides. */
  const materials: Readonly<Record<string, () => Promise<{ readonly default: DebriefMaterial }>>>;
  export default materials;
}

declare module 'virtual:cards' {
  import type { BrokenCard, ScenarioCard } from './presentation/home/home-view.ts';

  /** In the order of the home page. */
  const cards: readonly ScenarioCard[];
  export default cards;
  /** Those that cannot be played; a page that is published has none. */
  export const broken: readonly BrokenCard[];
}

declare module 'virtual:rubric/effects' {
  import type { EffectTable } from './rubric/rubric.ts';

  const effects: EffectTable;
  export default effects;
}

declare module 'virtual:rubric/words' {
  import type { BehaviourWords } from './rubric/rubric.ts';

  /** BCP 47, of the words. */
  export const language: string;
  export const words: BehaviourWords;
  export const sources: Readonly<Record<string, string>>;
}
