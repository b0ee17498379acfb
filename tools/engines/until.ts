import { setTimeout } from 'node:timers/promises';

/** Milliseconds. Even on a slow machine, waiting longer than this is useless. */
const LONGEST = 60_000;
const BETWEEN = 50;

/** Asks again and again until there is an answer. */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer | false | 0 | null>,
): Promise<Answer> {
  for (const end = Date.now() + LONGEST; Date.now() < end; await setTimeout(BETWEEN)) {
    const answer = await ask();
    if (answer !== false && answer !== 0 && answer !== null) return answer;
  }
  throw new Error(`In vain was waited until ${what}.`);
}
