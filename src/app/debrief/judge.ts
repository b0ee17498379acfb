import solverWorker from '../../solver-worker.ts?worker&url';
import type { PlayableScenario } from '../../conversation/playable.ts';
import type { EffectTable } from '../../rubric/rubric.ts';
import type { Judgement } from '../../solver/judging/judgement.ts';
import type { Situation } from '../../solver/states/situation.ts';
import type { Answer, Question } from '../../solver/judging/service.ts';
import type { Environment } from '../environment.ts';
import { startWorker } from '../trusted-worker.ts';

/** Solves one scenario in a thread of its own and judges situations in it by the solution. */
export interface Judge {
  /**
   * One judgement for each situation; null for a situation that cannot be reached.
   * @returns null if nothing can be judged: the scenario is too large, or the browser refuses to start a worker.
   */
  readonly judge: (situations: readonly Situation[]) => Promise<readonly (Judgement | null)[] | null>;
  /** Whether a new judge might do better: the thread did not start, or it failed. Too large is no failure. */
  readonly hasFailed: () => boolean;
  /** Stops at once, even while it solves. Open questions are answered with null. */
  readonly close: () => void;
}

/**
 * The page's judge of a scenario. The latest one is kept, so that a debrief finds ready what the conversation began;
 * asking for another scenario ends it.
 */
export const judgeOf = (environment: Environment, playable: PlayableScenario): Judge =>
  environment.keep(createJudges)(playable);

function createJudges({ effects }: Environment): (playable: PlayableScenario) => Judge {
  let latest: { readonly hash: string; readonly judge: Judge } | null = null;
  return (playable) => {
    if (latest?.hash !== playable.hash || latest.judge.hasFailed()) {
      latest?.judge.close();
      latest = { hash: playable.hash, judge: createJudge(playable, effects) };
    }
    return latest.judge;
  };
}

/** A judge that the page does not keep: whoever makes it closes it. */
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
