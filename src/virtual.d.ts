/** What the build makes of scenarios/: see tools/build/scenario-plugin.ts. */

declare module 'virtual:scenarios' {
  import type { DebriefMaterial, PlayableScenario } from './conversation/playable.ts';

  type Loaders<Content> = Readonly<Record<string, () => Promise<{ readonly default: Content }>>>;

  /** By the scenario's id; without what the customer thinks. */
  export const scenarios: Loaders<PlayableScenario>;
  /** By the scenario's id: what a debrief needs besides. */
  export const materials: Loaders<DebriefMaterial>;
}

declare module 'virtual:cards' {
  import type { ScenarioCard } from './presentation/home/home-view.ts';

  /** In the order of the home page. */
  const cards: readonly ScenarioCard[];
  export default cards;
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
