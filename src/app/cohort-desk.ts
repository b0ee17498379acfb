import cohortWorker from '../cohort-worker.ts?worker&url';
import type { Drawing, Sketch } from '../cohort/layout.ts';
import type { RunFilter, RunPage } from '../cohort/rows.ts';
import type { CohortSummary } from '../cohort/summary.ts';
import type { Scenario } from '../scenario/model.ts';
import type { CohortAnswer, CohortQuestion, CourseMaterial, CsvName, Progress } from './cohort-protocol.ts';
import type { Environment } from './environment.ts';
import { startWorker } from './trusted-worker.ts';

/**
 * What is loaded, for as long as the page is open; it never leaves the browser. What is asked of it rejects where the
 * thread that knows it failed.
 */
export interface Desk {
  readonly content: () => Content | null;
  /** One after the other: a page that was left may still have one that is being stopped. */
  readonly load: (files: readonly File[], onProgress: (progress: Progress) => void) => Promise<Loaded>;
  readonly cancel: () => void;
  readonly forget: () => void;
  readonly runs: (filter: RunFilter, page: number) => Promise<RunPage>;
  readonly draw: (sketch: Sketch) => Promise<Drawing>;
  readonly csv: (name: CsvName) => Promise<Blob>;
}

export interface Content {
  readonly summary: CohortSummary;
  /** Those that attempts were made at. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

/** `no-worker`: the browser lets none be started. */
export type Loaded = 'loaded' | 'cancelled' | 'failed' | 'no-worker';

interface Asked {
  readonly resolve: (value: RunPage | Drawing | Blob) => void;
  readonly reject: (problem: Error) => void;
}

/** Outlives the page on which it is shown, so that Back from a debrief finds all as it was. */
let desk: Desk | null = null;

export const deskOf = (environment: Environment): Desk => (desk ??= createDesk(environment));

function createDesk(environment: Environment): Desk {
  let worker: Worker | null = null;
  let summary: CohortSummary | null = null;
  let asked = 0;
  let settle: (loaded: Loaded) => void = () => undefined;
  let onProgress: (progress: Progress) => void = () => undefined;
  const scenarios = new Map<string, Scenario>();
  const waiting = new Map<number, Asked>();
  const post = (question: CohortQuestion): void => worker?.postMessage(question);

  const hear = (answer: CohortAnswer): void => {
    switch (answer.kind) {
      case 'progress':
        return onProgress(answer);
      case 'needs':
        return void giveCourses(answer.scenarios);
      case 'loaded':
        summary = answer.summary;
        return settle('loaded');
      case 'cancelled':
      case 'failed':
        return settle(answer.kind);
      case 'unanswered':
        return refuse(answer.id);
      case 'answer':
        waiting.get(answer.id)?.resolve(answer.value);
        waiting.delete(answer.id);
    }
  };
  const refuse = (id: number): void => {
    waiting.get(id)?.reject(new Error('The thread that counts attempts did not answer.'));
    waiting.delete(id);
  };
  const giveCourses = async (ids: readonly string[]): Promise<void> => {
    try {
      const found = await Promise.all(ids.map(async (id) => [id, await courseOf(environment, id)] as const));
      for (const [id, material] of found) if (material !== null) scenarios.set(id, material.scenario);
      post({ kind: 'courses', materials: Object.fromEntries(found) });
    } catch {
      settle('failed');
      post({ kind: 'cancel' });
      post({ kind: 'courses', materials: {} });
    }
  };
  /** Its script could not be fetched, or it broke: another is tried when there is something to load again. */
  const fall = (): void => {
    worker?.terminate();
    worker = null;
    summary = null;
    settle('failed');
    for (const id of waiting.keys()) refuse(id);
  };
  const start = (): boolean => {
    worker ??= tryStarting(hear, fall);
    return worker !== null;
  };
  const loadNow: Desk['load'] = (files, tell) => {
    if (!start()) return Promise.resolve('no-worker');
    onProgress = tell;
    return new Promise((resolve) => {
      settle = resolve;
      post({ kind: 'load', files });
    });
  };
  let last: ReturnType<Desk['load']> = Promise.resolve('loaded');
  const ask = <Value extends RunPage | Drawing | Blob>(
    question: (id: number) => CohortQuestion,
  ): Promise<Value> => {
    const id = ++asked;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve: (value) => resolve(value as Value), reject });
      post(question(id));
      if (worker === null) refuse(id);
    });
  };
  return {
    content: () => (summary === null ? null : { summary, scenarios }),
    load(files, tell) {
      last = last.then(() => loadNow(files, tell));
      return last;
    },
    cancel: () => post({ kind: 'cancel' }),
    forget() {
      summary = null;
      post({ kind: 'forget' });
    },
    runs: (filter, page) => ask((id) => ({ kind: 'runs', id, filter, page })),
    draw: (sketch) => ask((id) => ({ kind: 'drawing', id, sketch })),
    csv: (name) => ask((id) => ({ kind: 'csv', id, name })),
  };
}

async function courseOf(environment: Environment, id: string): Promise<CourseMaterial | null> {
  const loading = environment.loadScenario(id);
  if (loading === null) return null;
  const [{ scenario, hash }, { bounds }] = await Promise.all([loading, environment.loadMaterial(id)]);
  return { scenario, hash, bounds, table: environment.effects };
}

function tryStarting(hear: (answer: CohortAnswer) => void, onError: () => void): Worker | null {
  try {
    const worker = startWorker(cohortWorker);
    worker.addEventListener('message', ({ data }: MessageEvent<CohortAnswer>) => hear(data));
    worker.addEventListener('error', onError);
    return worker;
  } catch {
    return null;
  }
}
