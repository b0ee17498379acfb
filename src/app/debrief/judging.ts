import solverWorker from '../../solver-worker.ts?worker&url';
import type { PlayableScenario } from '../../conversation/playable.ts';
import type { EffectTable } from '../../rubric/rubric.ts';
import type { Judgement } from '../../solver/judging/judgement.ts';
import type { Situation } from '../../solver/states/situation.ts';
import type { Answer, Question } from '../../solver/judging/service.ts';
import { startWorker } from '../trusted-worker.ts';

/** Solves one scenario in a thread of its own and judges situations in it by the solution. */
export interface Judge {
  /**
   * One for each situation; null for one that cannot be reached.
   * @returns null where there is no judging: the scenario is too large, or the browser let no worker be started.
   */
  readonly judge: (situations: readonly Situation[]) => Promise<readonly (Judgement | null)[] | null>;
  /** Whether another might do better: no thread could be started, or it failed. Too large is no failure. */
  readonly hasFailed: () => boolean;
  /** Stops at once, in the midst of solving, too. Whatever was asked is answered with null. */
  readonly close: () => void;
}

export function createJudge({ scenario }: PlayableScenario, table: EffectTable): Judge {
  const worker = tryStarting();
  const waiting = new Map<number, (judgements: readonly (Judgement | null)[] | null) => void>();
  let asked = 0;
  let hasFailed = worker === null;
  let isClosed = hasFailed;
  const close = (): void => {
    isClosed = true;
    worker?.terminate();
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
  };
  const ask = (question: Question): void => worker?.postMessage(question);
  worker?.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if (data.kind === 'too-large') return close();
    if (data.kind !== 'judged') return;
    waiting.get(data.id)?.(data.judgements);
    waiting.delete(data.id);
  });
  // The script could not be fetched, or the solver failed: the game goes on without.
  worker?.addEventListener('error', () => {
    hasFailed = true;
    close();
  });
  ask({ kind: 'solve', scenario, table });
  return {
    judge(situations) {
      if (isClosed) return Promise.resolve(null);
      const id = ++asked;
      return new Promise((settle) => {
        waiting.set(id, settle);
        ask({ kind: 'judge', id, situations });
      });
    },
    hasFailed: () => hasFailed,
    close,
  };
}

function tryStarting(): Worker | null {
  try {
    return startWorker(solverWorker);
  } catch {
    return null;
  }
}
