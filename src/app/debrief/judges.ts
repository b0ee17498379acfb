import type { PlayableScenario } from '../../conversation/playable.ts';
import type { Environment } from '../environment.ts';
import { createJudge, type Judge } from './judging.ts';

/**
 * The judge of a scenario; that of another one is ended. The last one is kept, so that a debrief finds ready what the
 * conversation began.
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
