import { scoresOf, worthOf, type ScoreBasis, type Scores } from '../rubric/scores.ts';
import { endingNamed } from '../scenario/lookup.ts';
import type { Played, Player } from './replay.ts';
import { temptationsOf } from './temptation.ts';

/** All of a finished conversation that is scored; null for one that goes on. */
export function scoreBasisOf({ scenario, table }: Player, { moments, moves }: Played): ScoreBasis | null {
  const last = moments.at(-1);
  if (last === undefined || last.ending === null) return null;
  const { chances, meters } = last.context;
  return {
    chances,
    temptations: temptationsOf(table, moments, moves),
    lastWords: meters.lastWords,
    worth: worthOf(scenario, table, endingNamed(scenario, last.ending)),
  };
}

/** The scores of a finished conversation; null for one that goes on. */
export function scoresIn(player: Player, played: Played): Scores | null {
  const outcome = scoreBasisOf(player, played);
  return outcome === null ? null : scoresOf(outcome, player.table);
}
