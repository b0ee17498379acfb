import { setTimeout } from 'node:timers/promises';

/** Milliseconds. Other machines are slower; whoever waits longer waits in vain. */
const LONGEST = 60_000;
const BETWEEN = 50;

/** Asks again and again until the answer is something. */
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
