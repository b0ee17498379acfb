import type { PlayableScenario } from '../conversation/playable.ts';
import { drillsFrom, erredIn, joinDrills } from '../practice/moments.ts';
import { resultOf } from '../practice/result.ts';
import { situationOf } from '../presentation/situation.ts';
import type { EffectTable } from '../rubric/rubric.ts';
import { decodeRun } from '../session/run.ts';
import type { Attempt } from '../session/session.ts';
import type { Judgement } from '../solver/judgement.ts';
import type { Situation } from '../solver/locate.ts';
import type { AttemptRecord } from '../storage/attempt-record.ts';
import type { Memory } from '../storage/memory.ts';
import type { Environment } from './environment.ts';
import { judgeOf } from './judges.ts';
import { createJudge } from './judging.ts';

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
  // A name may have been given to it meanwhile.
  const latest = (await memory.attempts()).find(({ id }) => id === record.id) ?? record;
  await memory.keep({ ...latest, result: resultOf(attempt, bounds) });
  const run = decodeRun(record.run);
  if (run !== null) await keepDrills(memory, environment, attempt, run.hash);
}

/** By a thread of its own: that of the page was ended, since a conversation of another title was begun. */
async function judgeAlone(
  playable: PlayableScenario,
  effects: EffectTable,
  situations: readonly Situation[],
): Promise<readonly (Judgement | null)[] | null> {
  const judge = createJudge(playable, effects);
  const judgements = await judge.judge(situations);
  judge.close();
  return judgements;
}

async function keepDrills(
  memory: Memory,
  { effects, now }: Environment,
  attempt: Attempt,
  hash: string,
): Promise<void> {
  const playable = { scenario: attempt.player.scenario, hash };
  const situations = attempt.moments.flatMap((moment) => situationOf(moment) ?? []);
  const judgements =
    (await judgeOf(playable, effects).judge(situations)) ?? (await judgeAlone(playable, effects, situations));
  // Too large to be solved, or no thread to solve it in: nothing comes back.
  if (judgements === null) return;
  const known = new Map((await memory.drills()).map((drill) => [drill.id, drill]));
  for (const drill of drillsFrom(attempt, erredIn(attempt, judgements), hash, now())) {
    await memory.keepDrill(joinDrills(known.get(drill.id), drill));
  }
}
