import type { EffectTable } from '../rubric/rubric.ts';
import type { Words } from '../presentation/messages/words.ts';
import type { PlayMessages } from '../presentation/messages/play.ts';
import type { DebriefMaterial, PlayableScenario } from '../conversation/playable.ts';
import type { Store } from '../storage/store.ts';
import type { Ticker } from '../basics/ticker.ts';

/** All that the application needs of the world; the composition root hands it in. */
export interface World {
  readonly root: HTMLElement;
  readonly store: Store;
  /** All words of the page's language. */
  readonly words: Words;
  /** The words that a first reply needs. */
  readonly messages: PlayMessages;
  readonly effects: EffectTable;
  /** Null if there is no scenario with that id. Rejects if it could not be loaded. */
  readonly loadScenario: (id: string) => Promise<PlayableScenario> | null;
  /** What a debrief needs besides the scenario itself. Rejects if it could not be loaded. */
  readonly loadMaterial: (id: string) => Promise<DebriefMaterial>;
  /** The dev server calls it when an author has saved a file. Returns how to stop listening. */
  readonly onScenarioSaved: (listener: (playable: PlayableScenario) => void) => () => void;
  /** Animation frames. */
  readonly ticker: Ticker;
  /** Acts once, after so many milliseconds. Returns how to cancel it. For sounds, motion and patience only. */
  readonly later: (milliseconds: number, act: () => void) => () => void;
  /** Milliseconds since 1970: for stored records, never for a rule. */
  readonly now: () => number;
  /** 0 ≤ n < 1: for motion and for names, never for a rule. */
  readonly chance: () => number;
  /** Called once, when the page can be read and answered. */
  readonly onFirstPage: () => void;
  /** Calls back when the page has nothing else to do. */
  readonly whenIdle: (callback: () => void) => void;
}

/** The world, and the things that are made once in it. */
export interface Environment extends World {
  /** What a function makes of the world: made at the first request, and kept as long as the page is open. */
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
