import { endingNamed } from '../../scenario/lookup.ts';
import { bestWhere, type Conversation } from '../counting/conversations.ts';
import { found, type SolverFinding } from './finding.ts';
import { isKept, type Survey } from '../../solver/states/solution.ts';
import { placeOf } from '../../solver/states/shortest-moves.ts';

/** The best conversation does not keep the customer, but another does: the best score teaches the wrong thing. */
export function* stayingFindings(survey: Survey): Iterable<SolverFinding> {
  const best = bestWhere(survey, () => true);
  const ending = best === null ? null : endingOf(survey, best);
  if (best === null || ending === null || isKept(ending)) return;
  const staying = bestWhere(survey, isKept);
  // Of equally good ones the shorter was taken as the best; then keeping the customer costs nothing.
  if (staying === null || staying.overall === best.overall) return;
  const message = `The best conversation scores ${best.overall} and comes to ending "${ending.id}", where the customer ${ending.customer}; the best in which the customer stays scores ${staying.overall} (moves: ${staying.moves.join(',') || 'none'}). So the moves graded best do not keep the customer. Let good behaviour lead to where the customer stays.`;
  yield found('staying-scores-less', { keyOf: ['endings', ending.id] }, best.moves, message);
}

function endingOf({ solved }: Survey, { states }: Conversation) {
  const last = placeOf(solved, states.at(-1) ?? solved.start);
  return last.kind === 'ended' ? endingNamed(solved.scenario, last.ending) : null;
}
