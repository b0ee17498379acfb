import type { PlayableScenario } from '../../conversation/playable.ts';
import type { EffectTable } from '../../rubric/rubric.ts';
import { createJudge, type Judge } from './judging.ts';

/** The judge of the scenario that was asked for last, so that a debrief finds ready what the conversation began. */
let latest: { readonly hash: string; readonly judge: Judge } | null = null;

/** The judge of a scenario; that of another one is ended. */
export function judgeOf(playable: PlayableScenario, table: EffectTable): Judge {
  if (latest?.hash !== playable.hash || latest.judge.hasFailed()) {
    latest?.judge.close();
    latest = { hash: playable.hash, judge: createJudge(playable, table) };
  }
  return latest.judge;
}
