import { rulesHash } from '../../../src/workbench/playable.ts';
import type { Player } from '../../../src/conversation/replay.ts';
import { formatRoute } from '../../../src/app/route.ts';
import { BASE_VARIANT } from '../../../src/rubric/canonical.ts';
import { encodeMoves, encodeRun } from '../../../src/session/run.ts';
import { latestMoment, restoreAttempt, type Attempt } from '../../../src/session/session.ts';
import { attemptOf, playerOf, split } from '../../helpers/play.ts';

/** Any way through a scenario; the moves are written as on the command line. */
export interface Walk {
  readonly scenario: string;
  readonly moves: string;
}

const players = new Map<string, Player>();

/** A shipped scenario, as the engine plays it outside of any browser. */
export function engine(scenario: string): Player {
  const player = players.get(scenario) ?? playerOf(scenario);
  players.set(scenario, player);
  return player;
}

/** What the engine makes of a way through a scenario: what the page has to show. */
export function scripted({ scenario, moves }: Walk): Attempt {
  const attempt = attemptOf(engine(scenario), moves);
  const refused = split(moves)[attempt.moves.length];
  if (refused === undefined) return attempt;
  throw new Error(`${scenario}: move ${attempt.moves.length + 1}, "${refused}", is not allowed any more`);
}

/** The same attempt when it was so many moves old. */
export const until = ({ player, moves }: Attempt, count: number): Attempt =>
  restoreAttempt(player, { moves: moves.slice(0, count), undone: 0 });

/** The key that makes the next move of `attempt` after so many. */
export function keyFor(attempt: Attempt, count: number): string {
  const allowed = attempt.moments[count]?.allowed ?? [];
  const index = allowed.findIndex((move) => move === attempt.moves[count]);
  return String(index + 1);
}

export const endingOf = (attempt: Attempt): string => latestMoment(attempt).ending ?? 'none';

/** Where a page stands after these moves. */
export const addressOf = ({ player, moves }: Attempt): string =>
  formatRoute({ page: 'play', scenario: player.scenario.id, moves: encodeMoves(moves), assessed: false });

/** Where the debrief of these moves stands; of today's rules, unless another hash is given. */
export function debriefAddressOf({ player, moves }: Attempt, otherHash: string | null = null): string {
  const { scenario, table } = player;
  const hash = otherHash ?? rulesHash(scenario, table);
  const run = encodeRun({ scenario: scenario.id, variant: BASE_VARIANT, hash, moves: encodeMoves(moves) });
  return formatRoute({ page: 'debrief', run });
}
