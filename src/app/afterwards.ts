import { drillsFrom, erredIn, joinDrills } from '../practice/moments.ts';
import { resultOf } from '../practice/result.ts';
import { situationOf } from '../presentation/situation.ts';
import { decodeRun } from '../session/run.ts';
import type { Attempt } from '../session/session.ts';
import type { AttemptRecord } from '../storage/attempt-record.ts';
import type { Memory } from '../storage/memory.ts';
import type { Environment } from './environment.ts';
import { judgeOf } from './judges.ts';

/**
 * Remembers of a finished attempt how it came out and which of its moments come back. Once for each attempt: a moment
 * begins at the first rung again whenever somebody errs in it, and only then.
 */
export async function rememberAfterwards(
  memory: Memory,
  environment: Environment,
  record: AttemptRecord,
  attempt: Attempt,
): Promise<void> {
  const { bounds } = await environment.loadMaterial(record.scenario);
  await memory.keep({ ...record, result: resultOf(attempt, bounds) });
  const run = decodeRun(record.run);
  if (run !== null) await keepDrills(memory, environment, attempt, run.hash);
}

async function keepDrills(
  memory: Memory,
  { effects, now }: Environment,
  attempt: Attempt,
  hash: string,
): Promise<void> {
  const judge = judgeOf({ scenario: attempt.player.scenario, hash }, effects);
  const judgements = await judge.judge(attempt.moments.flatMap((moment) => situationOf(moment) ?? []));
  // Too large to be solved, or no thread to solve it in: nothing comes back.
  if (judgements === null) return;
  const known = new Map((await memory.drills()).map((drill) => [drill.id, drill]));
  for (const drill of drillsFrom(attempt, erredIn(attempt, judgements), hash, now())) {
    await memory.keepDrill(joinDrills(known.get(drill.id), drill));
  }
}
