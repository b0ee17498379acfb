/** What the build makes of scenarios/: see tools/build/scenario-plugin.ts. */

declare module 'virtual:scenarios' {
  import type { ScenarioCard } from './presentation/home-view.ts';
  import type { PlayableScenario } from './conversation/playable.ts';

  /** In the order of the home page. */
  export const cards: readonly ScenarioCard[];
  export const loaders: Readonly<Record<string, () => Promise<{ readonly default: PlayableScenario }>>>;
}

declare module 'virtual:rubric/effects' {
  import type { EffectTable } from './rubric/rubric.ts';

  const effects: EffectTable;
  export default effects;
}

declare module 'virtual:rubric/words' {
  import type { BehaviourWords } from './rubric/rubric.ts';

  export const words: BehaviourWords;
  export const sources: Readonly<Record<string, string>>;
}
