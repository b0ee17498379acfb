import type { EffectTable } from '../rubric/rubric.ts';
import type { Words } from '../presentation/messages/words.ts';
import type { PlayMessages } from '../presentation/messages/play.ts';
import type { DebriefMaterial, PlayableScenario } from '../conversation/playable.ts';
import type { Store } from '../storage/store.ts';
import type { Ticker } from '../basics/ticker.ts';

/** All that the application needs of the world, handed in by the composition root. */
export interface World {
  readonly root: HTMLElement;
  readonly store: Store;
  /** All words of the language that the page speaks. */
  readonly words: Words;
  /** Those of them that a first reply needs. */
  readonly messages: PlayMessages;
  readonly effects: EffectTable;
  /** Null where there is no scenario of that name. Rejects where it could not be loaded. */
  readonly loadScenario: (id: string) => Promise<PlayableScenario> | null;
  /** What a debrief needs besides a scenario that is there. Rejects where it could not be loaded. */
  readonly loadMaterial: (id: string) => Promise<DebriefMaterial>;
  /** Called by whoever runs the dev server when an author has saved; returns how to stop listening. */
  readonly onScenarioSaved: (listener: (playable: PlayableScenario) => void) => () => void;
  /** Animation frames. */
  readonly ticker: Ticker;
  /** Acts once, after so many milliseconds. Returns how to call it off. For sounds, motion and patience only. */
  readonly later: (milliseconds: number, act: () => void) => () => void;
  /** Milliseconds since 1970: for what is remembered, never for a rule. */
  readonly now: () => number;
  /** 0 ≤ n < 1: for motion and for names, never for a rule. */
  readonly chance: () => number;
  /** Called once, when there is something to read and to answer. */
  readonly onFirstPage: () => void;
  /** Calls back when the page has nothing better to do. */
  readonly whenIdle: (callback: () => void) => void;
}

/** The world, and what is made once in it. */
export interface Environment extends World {
  /** What a function makes of the world: made when it is first asked for, and kept for as long as the page is open. */
  readonly keep: <Value>(make: (environment: Environment) => Value) => Value;
}

export function environmentOf(world: World): Environment {
  const kept = new Map<unknown, unknown>();
  const environment: Environment = {
    ...world,
    keep<Value>(make: (environment: Environment) => Value): Value {
      if (!kept.has(make)) kept.set(make, make(environment));
      return kept.get(make) as Value;
    },
  };
  return environment;
}
