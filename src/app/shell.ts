import type { Accompaniment } from './stage/accompaniment.ts';
import type { Environment } from './environment.ts';
import type { Preferences } from './settings/preferences.ts';
import type { BrowserMemory } from './memory/memory.ts';
import type { Attempt } from '../session/session.ts';
import type { Address } from './address.ts';

/** A page that is shown, and how to take it away. */
export interface Page {
  /** Told when the page is paused and when it goes on. */
  readonly setPaused?: (paused: boolean) => void;
  /** Whether Back should pause instead of leaving. */
  readonly holdsBack?: () => boolean;
  readonly close: () => void;
}

/** What every page may use of the application. */
export interface Shell extends Address {
  readonly environment: Environment;
  readonly preferences: Preferences;
  readonly accompaniment: Accompaniment;
  /** Tells whoever inspects: see inspect/inspector.ts. */
  readonly log: (attempt: Attempt) => void;
  /** Loads what is remembered when it is first asked for; null where it could not be loaded. */
  readonly memory: () => Promise<BrowserMemory | null>;
  readonly pause: () => void;
  readonly resume: () => void;
}
