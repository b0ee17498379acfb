import type { PlayableScenario } from '../../conversation/playable.ts';
import { createPlayer } from '../../conversation/replay.ts';
import { drillsFrom, erredIn, joinDrills } from '../../practice/moments.ts';
import { resultOf } from '../../practice/result.ts';
import { situationOf } from '../../review/situation.ts';
import type { EffectTable } from '../../rubric/rubric.ts';
import { attemptFrom, decodeRun } from '../../session/run.ts';
import type { Attempt } from '../../session/session.ts';
import type { Judgement } from '../../solver/judging/judgement.ts';
import type { Situation } from '../../solver/states/situation.ts';
import { isLeftUndone, type AttemptRecord } from '../../storage/records/attempt-record.ts';
import type { Memory } from '../../storage/memory.ts';
import type { Environment } from '../environment.ts';
import { createJudge, judgeOf } from '../debrief/judge.ts';

/**
 * Remembers which moments of a finished attempt come back, and then its result: an attempt with a result is done with.
 * This happens once for each attempt, because each mistake puts its moment back on the first rung.
 */
export async function rememberAfterwards(
  memory: Memory,
  environment: Environment,
  record: AttemptRecord,
  attempt: Attempt,
): Promise<void> {
  const run = decodeRun(record.run);
  if (run !== null) {
    // The days count from the time of the mistake; if the clock was set back since, that postpones nothing.
    const erredAt = Math.min(record.finishedAt ?? Infinity, environment.now());
    await keepDrills(memory, environment, attempt, { hash: run.hash, erredAt });
  }
  const result = resultOf(attempt);
  await memory.amend(record.id, (kept) => ({ ...kept, result }));
}

/**
 * Does what was left undone, as far as today's rules are those that were played by.
 * @returns whether anything changed.
 */
export async function catchUp(memory: Memory, environment: Environment): Promise<boolean> {
  let hasCaughtUp = false;
  for (const record of (await memory.attempts()).filter(isLeftUndone)) {
    const attempt = await replay(environment, record);
    if (attempt === null) continue;
    await rememberAfterwards(memory, environment, record, attempt);
    hasCaughtUp = true;
  }
  return hasCaughtUp;
}

/** Null if it was played by other rules. */
async function replay(environment: Environment, record: AttemptRecord): Promise<Attempt | null> {
  const run = decodeRun(record.run);
  const playable = await environment.loadScenario(record.scenario);
  if (run === null || playable === null || playable.hash !== run.hash) return null;
  const player = createPlayer(playable.scenario, environment.effects);
  const { attempt, isWhole } = attemptFrom(player, run.moves, record.undone);
  return isWhole ? attempt : null;
}

/** With a thread of its own: the page's judge may have ended, because a conversation in another scenario began. */
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
  environment: Environment,
  attempt: Attempt,
  { hash, erredAt }: { readonly hash: string; readonly erredAt: number },
): Promise<void> {
  const playable = { scenario: attempt.player.scenario, hash };
  const situations = attempt.moments.flatMap((moment) => situationOf(moment) ?? []);
  const judgements =
    (await judgeOf(environment, playable).judge(situations)) ??
    (await judgeAlone(playable, environment.effects, situations));
  // Too large to be solved, or no thread to solve it in: nothing comes back.
  if (judgements === null) return;
  const known = new Map((await memory.drills()).map((drill) => [drill.id, drill]));
  for (const drill of drillsFrom(attempt, erredIn(attempt, judgements), hash, erredAt)) {
    await memory.keepDrill(joinDrills(known.get(drill.id), drill));
  }
}
