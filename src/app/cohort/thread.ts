import cohortWorker from '../../cohort-worker.ts?worker&url';
import type { CohortAnswer, CohortQuestion } from './protocol.ts';
import { startWorker } from '../trusted-worker.ts';

type Answered = Extract<CohortAnswer, { readonly kind: 'answer' }>['value'];
/** What the thread reports without a numbered question. */
export type ToldByThread = Exclude<CohortAnswer, { readonly kind: 'answer' | 'unanswered' }>;

/** The thread that reads and counts attempts; it starts at the first need. */
export interface Thread {
  /** Whether a thread runs: the browser may refuse to start one. */
  readonly start: () => boolean;
  readonly tell: (question: CohortQuestion) => void;
  /** Rejects if the thread could not find it out, or is gone. */
  readonly ask: <Value extends Answered>(question: (id: number) => CohortQuestion) => Promise<Value>;
}

interface Waiting {
  readonly resolve: (value: Answered) => void;
  readonly reject: (problem: Error) => void;
}

/**
 * @param onFall called if its script could not be fetched, or if it broke: its data are lost, and the next request
 * starts a new thread.
 */
export function createThread(hear: (told: ToldByThread) => void, onFall: () => void): Thread {
  let worker: Worker | null = null;
  let asked = 0;
  const waiting = new Map<number, Waiting>();

  const refuse = (id: number): void => {
    waiting.get(id)?.reject(new Error('The thread that counts attempts did not answer.'));
    waiting.delete(id);
  };
  const receive = (answer: CohortAnswer): void => {
    if (answer.kind === 'unanswered') return refuse(answer.id);
    if (answer.kind !== 'answer') return hear(answer);
    waiting.get(answer.id)?.resolve(answer.value);
    waiting.delete(answer.id);
  };
  const fall = (): void => {
    worker?.terminate();
    worker = null;
    for (const id of waiting.keys()) refuse(id);
    onFall();
  };
  return {
    start() {
      worker ??= tryStarting(receive, fall);
      return worker !== null;
    },
    tell: (question) => worker?.postMessage(question),
    ask<Value extends Answered>(question: (id: number) => CohortQuestion): Promise<Value> {
      const id = ++asked;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve: (value) => resolve(value as Value), reject });
        if (worker === null) refuse(id);
        else worker.postMessage(question(id));
      });
    },
  };
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
