import { RULES_VERSION } from '../../basics/rules-version.ts';
import { movesOf } from '../../storage/records/attempt-record.ts';
import { notedAttempt } from '../../storage/records/noted-attempts.ts';
import type { Store } from '../../storage/store.ts';
import { isUnderWay } from '../address.ts';

/**
 * The moves to go on with in an assessment of which nothing is remembered; null to begin it. Anybody can write an
 * address with moves in it. So the moves count only if they were made in this entry of the history, as after a reload,
 * or if they are noted here.
 */
export function movesMadeHere(store: Store, scenario: string, moves: string): string | null {
  const noted = notedAttempt(store, scenario);
  const isOpen = noted?.assessed === true && !noted.isOver && noted.rules === RULES_VERSION;
  const isNoted = isOpen && movesOf(noted.run) === moves;
  return isNoted || isUnderWay() ? moves : null;
}
