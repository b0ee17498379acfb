import type { Accompaniment } from './stage/accompaniment.ts';
import type { Environment } from './environment.ts';
import type { Preferences } from './settings/preferences.ts';
import type { BrowserMemory } from './memory/memory.ts';
import type { Attempt } from '../session/session.ts';
import type { Address } from './address.ts';

/** A page that is shown, and how to take it away. */
export interface Page {
  /** Called when the page is paused and when it goes on. */
  readonly setPaused?: (paused: boolean) => void;
  /** Whether Back pauses instead of leaving. */
  readonly holdsBack?: () => boolean;
  readonly close: () => void;
}

/** The parts of the application that every page may use. */
export interface Shell extends Address {
  readonly environment: Environment;
  readonly preferences: Preferences;
  readonly accompaniment: Accompaniment;
  /** Reports an attempt to the inspector: see inspect/inspector.ts. */
  readonly log: (attempt: Attempt) => void;
  /** Loads the memory at the first request; null if it could not be loaded. */
  readonly memory: () => Promise<BrowserMemory | null>;
  readonly pause: () => void;
  readonly resume: () => void;
}
