import type { Drawing, Sketch } from '../../cohort/layout.ts';
import type { RunFilter, RunPage } from '../../cohort/rows.ts';
import type { CohortSummary } from '../../cohort/summary.ts';
import type { Scenario } from '../../scenario/model.ts';
import type { Damage } from '../../results/told-attempt.ts';
import { damageKey, type CourseMaterial, type CsvName, type Progress } from './protocol.ts';
import { createThread, type ToldByThread } from './thread.ts';
import type { Environment } from '../environment.ts';

/**
 * The loaded data, as long as the page is open; they never leave the browser. Requests reject if the thread that holds
 * the data failed.
 */
export interface Desk {
  readonly content: () => Content | null;
  /** Loads one after the other: a page that was left may still have one that is just being stopped. */
  readonly load: (files: readonly File[], onProgress: (progress: Progress) => void) => Promise<Loaded>;
  readonly cancel: () => void;
  readonly forget: () => void;
  readonly runs: (filter: RunFilter, page: number) => Promise<RunPage>;
  readonly draw: (sketch: Sketch) => Promise<Drawing>;
  /** @param tell puts into words what is wrong with something that could not be read. */
  readonly csv: (name: CsvName, tell: (damage: Damage) => string) => Promise<Blob>;
}

export interface Content {
  readonly summary: CohortSummary;
  /** The scenarios of the attempts. */
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

/** `no-worker`: the browser does not let a worker start. */
export type Loaded = 'loaded' | 'cancelled' | 'failed' | 'no-worker';

/** Keep it in the environment, so that Back from a debrief finds all as it was. */
export function createDesk(environment: Environment): Desk {
  let summary: CohortSummary | null = null;
  let settle: (loaded: Loaded) => void = () => undefined;
  let onProgress: (progress: Progress) => void = () => undefined;
  const scenarios = new Map<string, Scenario>();

  const hear = (told: ToldByThread): void => {
    switch (told.kind) {
      case 'progress':
        return onProgress(told);
      case 'needs':
        return void giveCourses(told.scenarios);
      case 'loaded':
        summary = told.summary;
        return settle('loaded');
      case 'cancelled':
      case 'failed':
        return settle(told.kind);
    }
  };
  const thread = createThread(hear, () => {
    summary = null;
    settle('failed');
  });
  const giveCourses = async (ids: readonly string[]): Promise<void> => {
    try {
      const found = await Promise.all(ids.map(async (id) => [id, await courseOf(environment, id)] as const));
      for (const [id, material] of found) if (material !== null) scenarios.set(id, material.scenario);
      thread.tell({ kind: 'courses', materials: Object.fromEntries(found) });
    } catch {
      settle('failed');
      thread.tell({ kind: 'cancel' });
      thread.tell({ kind: 'courses', materials: {} });
    }
  };
  const loadNow: Desk['load'] = (files, tell) => {
    if (!thread.start()) return Promise.resolve('no-worker');
    onProgress = tell;
    return new Promise((resolve) => {
      settle = resolve;
      thread.tell({ kind: 'load', files });
    });
  };
  let last: ReturnType<Desk['load']> = Promise.resolve('loaded');
  return {
    content: () => (summary === null ? null : { summary, scenarios }),
    load(files, tell) {
      last = last.then(() => loadNow(files, tell));
      return last;
    },
    cancel: () => thread.tell({ kind: 'cancel' }),
    forget() {
      summary = null;
      thread.tell({ kind: 'forget' });
    },
    runs: (filter, page) => thread.ask((id) => ({ kind: 'runs', id, filter, page })),
    draw: (sketch) => thread.ask((id) => ({ kind: 'drawing', id, sketch })),
    async csv(name, tell) {
      const damages: readonly Damage[] =
        name === 'problems' ? await thread.ask((id) => ({ kind: 'damages', id })) : [];
      const sentences = Object.fromEntries(damages.map((damage) => [damageKey(damage), tell(damage)]));
      return thread.ask((id) => ({ kind: 'csv', id, name, sentences }));
    },
  };
}

async function courseOf(environment: Environment, id: string): Promise<CourseMaterial | null> {
  const loading = environment.loadScenario(id);
  if (loading === null) return null;
  const { scenario, hash } = await loading;
  return { scenario, hash, table: environment.effects };
}
