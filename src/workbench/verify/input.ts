import type { AttemptResult } from '../../storage/records/attempt-record.ts';

/** A run, and what is said to have come of it. */
export interface Claim {
  /** Where it stands: `line 3`, `attempt 2`; empty where there is but one. */
  readonly place: string;
  /** As it was found; it may be no run at all. */
  readonly run: string;
  /** Of a result only what is told of it; null where nothing is. */
  readonly told: Told | null;
}

export type Told = Partial<Record<keyof AttemptResult, unknown>>;

const FIELDS = ['ending', 'patience', 'warmth', 'lastWord', 'overall', 'passed'] as const;

/** The run in a link or by itself; null where the text looks like neither. */
export function runIn(text: string): string | null {
  const trimmed = text.trim();
  const linked = /#\/debrief\/([^/?#\s]*)\S*$/.exec(trimmed)?.[1];
  if (linked !== undefined) return decoded(linked);
  const bare = decoded(trimmed);
  return /^[^\s{}[\]"]*~[^\s{}[\]"]*$/.test(bare) ? bare : null;
}

/**
 * All the runs that a file holds: a result, an export, a list, or one run, link or result in each line.
 * Null where nothing in it is a run.
 */
export function claimsIn(text: string): readonly Claim[] | null {
  const whole = parseJson(text);
  const claims = whole === undefined ? claimsInLines(text) : claimsOf(whole, '');
  return claims.length === 0 ? null : claims;
}

function claimsOf(value: unknown, place: string): readonly Claim[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => claimsOf(one, named('number', index)));
  if (typeof value === 'string') return [claim(place, value)];
  if (typeof value !== 'object' || value === null) return [];
  if ('attempts' in value && Array.isArray(value.attempts)) {
    return value.attempts.flatMap((one, index) => claimsOf(one, named('attempt', index)));
  }
  if (!('run' in value) || typeof value.run !== 'string') return [];
  return [{ place, run: value.run, told: 'result' in value ? toldIn(value.result) : null }];
}

function claimsInLines(text: string): readonly Claim[] {
  const lines = text.split('\n').map((line, index) => ({ line: line.trim(), place: named('line', index) }));
  const claims = lines
    .filter(({ line }) => line !== '')
    .flatMap(({ line, place }): readonly Claim[] => {
      const value = parseJson(line);
      const found = value === undefined ? [] : claimsOf(value, place);
      // A line that cannot be read is one that does not verify: it must not be passed over.
      return found.length > 0 ? found : [claim(place, runIn(line) ?? line)];
    });
  return claims.some(({ run }) => runIn(run) !== null) ? claims : [];
}

const claim = (place: string, text: string): Claim => ({ place, run: runIn(text) ?? text, told: null });

const named = (what: string, index: number): string => `${what} ${index + 1}`;

function toldIn(result: unknown): Told | null {
  if (typeof result !== 'object' || result === null) return null;
  const entries = new Map<string, unknown>(Object.entries(result));
  return Object.fromEntries(FIELDS.filter((key) => entries.has(key)).map((key) => [key, entries.get(key)]));
}

/** Undefined where it is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
