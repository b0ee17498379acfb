import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import type { Answer, Question } from '../../../src/solver/judging/service.ts';

/** The built script of the thread that solves, as the page asks for it. */
export function solverScript(): string {
  const assets = fileURLToPath(new URL('../../../dist/assets', import.meta.url));
  const script = readdirSync(assets).find((name) => /^solver-worker-.*\.js$/.test(name));
  if (script === undefined) throw new Error('dist/assets/ has no solver-worker');
  return `/assets/${script}`;
}

/** Starts the thread in the page, asks it, and ends it. Milliseconds from before it was started, as the page measures them. */
export const askSolver = (
  page: Page,
  questions: readonly Question[],
): Promise<{ answers: Answer[]; milliseconds: number }> =>
  page.evaluate(
    async ([script, asked]) => {
      const before = performance.now();
      const worker = new Worker(script, { type: 'module' });
      const answers: Answer[] = [];
      await new Promise<void>((resolve, reject) => {
        worker.addEventListener('error', () => reject(new Error('The solver failed')));
        worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
          if (answers.push(data) === asked.length) resolve();
        });
        for (const question of asked) worker.postMessage(question);
      });
      const milliseconds = performance.now() - before;
      worker.terminate();
      return { answers, milliseconds };
    },
    [solverScript(), questions] as const,
  );
