import { inOneLine, openingOf } from './engine.ts';
import type { Told } from './in-page.ts';

/** A conversation as it was last seen. */
export interface Seen {
  readonly scenario: string;
  readonly lines: readonly string[];
}

/** What the pages of one profile have shown, and what all profiles have lost. */
export interface Sightings {
  readonly hear: (told: Told) => void;
  /** Goes on with a new profile. */
  readonly forget: () => void;
  /** Null as long as nothing but a beginning was seen, because that is not kept. */
  readonly open: () => Seen | null;
  readonly finished: () => ReadonlySet<string>;
  /** The witness's numbers when they were last read. */
  wipesKnown: { noticed: number; repaired: number };
  readonly count: (what: Counted, times?: number) => void;
  readonly lose: (what: string) => void;
  readonly summary: () => string;
  readonly isClean: () => boolean;
}

type Counted = 'restarts looked at' | 'moves shown' | 'torn lines' | 'wipes' | 'noticed' | 'repaired';

export function createSightings(): Sightings {
  const counts = new Map<Counted, number>();
  const losses: string[] = [];
  let finished = new Set<string>();
  let open: Seen | null = null;
  const count = (what: Counted, times = 1): void => void counts.set(what, (counts.get(what) ?? 0) + times);
  const record: Sightings = {
    hear({ lines, run, scenario }) {
      if (run !== null) finished.add(run);
      if (lines !== null && lines.length > (open?.lines.length ?? openingOf(scenario))) count('moves shown');
      // A beginning has nothing yet that could be lost.
      open =
        lines !== null && lines.length > openingOf(scenario)
          ? { scenario, lines: lines.map(inOneLine) }
          : null;
    },
    forget() {
      finished = new Set();
      open = null;
      record.wipesKnown = { noticed: 0, repaired: 0 };
    },
    open: () => open,
    finished: () => finished,
    wipesKnown: { noticed: 0, repaired: 0 },
    count,
    lose(what) {
      losses.push(what);
      console.error(`LOST ${what}`);
    },
    summary: () =>
      [...[...counts].map(([what, times]) => `${times} ${what}`), `${losses.length} lost`].join(', '),
    isClean: () =>
      losses.length === 0 &&
      (counts.get('wipes') ?? 0) === (counts.get('noticed') ?? 0) &&
      (counts.get('wipes') ?? 0) === (counts.get('repaired') ?? 0),
  };
  return record;
}
