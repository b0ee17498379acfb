import { rulesVersionIn, type RulesVersion } from '../basics/rules-version.ts';
import { encodeRun, type Run } from '../basics/run.ts';
import { fail, succeed, type Result } from '../basics/result.ts';
import { onlyRunIn } from './runs.ts';

/** One attempt as a file tells it. Only the run is believed; null is what the file does not say. */
export interface ToldAttempt {
  /** Two attempts of the same id are one. */
  readonly id: string;
  readonly run: Run;
  /** By which it was played; null where only a run is told, whose hash says no more than whether it is today's. */
  readonly rules: RulesVersion | null;
  readonly mode: 'practice' | 'assessment' | null;
  readonly undone: number | null;
  /** Milliseconds since 1970. */
  readonly startedAt: number | null;
  readonly changedAt: number | null;
  readonly finishedAt: number | null;
  /** Whether it was the trainee's first of this scenario. */
  readonly first: boolean | null;
  readonly told: ToldResult | null;
  readonly name: string | null;
  readonly note: string | null;
}

/** What the file says came of it: compared with what the moves give, and never shown instead. */
export interface ToldResult {
  readonly ending: string | null;
  readonly overall: number | null;
  readonly passed: boolean | null;
}

/** Why something in a text could not be taken for an attempt. */
export type Damage =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'no-run' }
  | { readonly kind: 'broken-run' }
  | { readonly kind: 'newer-format' }
  | { readonly kind: 'other-file' }
  | { readonly kind: 'unknown-scenario'; readonly scenario: string }
  /** 1-based: the first move that the very rules it names do not allow. */
  | { readonly kind: 'impossible-move'; readonly move: number };

/** The one format of attempts that we know. */
const FORMAT = 1;

/** @param place names the attempt where it has no id of its own. */
export function readAttempt(value: unknown, place: string): Result<ToldAttempt, Damage> {
  if (typeof value !== 'object' || value === null) return fail({ kind: 'no-run' });
  const fields = new Map<string, unknown>(Object.entries(value));
  if (isNewer(fields.get('format'))) return fail({ kind: 'newer-format' });
  const text = fields.get('run');
  if (typeof text !== 'string') return fail({ kind: 'no-run' });
  const run = onlyRunIn(text);
  if (run === null) return fail({ kind: 'broken-run' });
  return succeed({
    id: stringIn(fields, 'id') ?? `${place} ${encodeRun(run)}`,
    run,
    rules: fields.has('format') ? rulesVersionIn(fields.get('rules')) : null,
    mode: modeIn(fields.get('mode')),
    undone: numberIn(fields, 'undone'),
    startedAt: numberIn(fields, 'startedAt'),
    changedAt: numberIn(fields, 'changedAt'),
    finishedAt: numberIn(fields, 'finishedAt'),
    first: booleanIn(fields, 'first'),
    told: toldResult(fields.get('result')),
    name: stringIn(fields, 'name'),
    note: stringIn(fields, 'note'),
  });
}

export const isNewer = (format: unknown): boolean => typeof format === 'number' && format > FORMAT;

function toldResult(value: unknown): ToldResult | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields = new Map<string, unknown>(Object.entries(value));
  return {
    ending: stringIn(fields, 'ending'),
    overall: numberIn(fields, 'overall'),
    passed: booleanIn(fields, 'passed'),
  };
}

type Fields = ReadonlyMap<string, unknown>;

const modeIn = (value: unknown): ToldAttempt['mode'] =>
  value === 'practice' || value === 'assessment' ? value : null;

function stringIn(fields: Fields, key: string): string | null {
  const value = fields.get(key);
  return typeof value === 'string' && value !== '' ? value : null;
}

function numberIn(fields: Fields, key: string): number | null {
  const value = fields.get(key);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function booleanIn(fields: Fields, key: string): boolean | null {
  const value = fields.get(key);
  return typeof value === 'boolean' ? value : null;
}
