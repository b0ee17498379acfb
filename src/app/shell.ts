import type { Accompaniment } from './accompaniment.ts';
import type { Environment } from './environment.ts';
import type { Preferences } from './preferences.ts';
import type { Route } from './route.ts';

/** A page that is shown, and how to take it away. */
export interface Page {
  /** Told when the page is paused and when it goes on. */
  readonly setPaused?: (paused: boolean) => void;
  /** Whether Back should pause instead of leaving. */
  readonly holdsBack?: () => boolean;
  readonly close: () => void;
}

/** What every page may use of the application. */
export interface Shell {
  readonly environment: Environment;
  readonly preferences: Preferences;
  readonly accompaniment: Accompaniment;
  readonly go: (route: Route) => void;
  /** As `go`, but Back does not return to where we are. */
  readonly replace: (route: Route) => void;
  /** Changes the address without opening a page or adding to the history. */
  readonly mark: (route: Route) => void;
  readonly pause: () => void;
  readonly resume: () => void;
}
