import { CODES } from '../../scenario/findings/codes.ts';
import { PROOF_CODES } from '../../scenario/findings/proof-codes.ts';
import type { SolverFinding } from './finding.ts';
import { choiceFindings } from './choice-tells.ts';
import { echoFindings } from './echoes.ts';
import { mindlessFindings } from './mindless.ts';
import { playFindings } from './play.ts';
import { reachFindings } from './reach.ts';
import type { Sightings } from '../met/first-met.ts';
import type { Survey } from '../../solver/states/solution.ts';

/** All that the solved game shows an author, what matters most first. docs/solver.md defines each. */
export function findingsOf(survey: Survey, sightings: Sightings): readonly SolverFinding[] {
  const { solved } = survey;
  const certain = [...reachFindings(solved, sightings)];
  // Where nobody can finish, nothing can be said about play.
  if (solved.reach.final === 0) return certain;
  return [
    ...certain,
    ...mindlessFindings(survey),
    ...playFindings(survey, sightings),
    ...choiceFindings(survey),
    ...echoFindings(survey),
  ].toSorted((one, other) => rankOf(one) - rankOf(other));
}

const ORDER: readonly string[] = Object.keys(PROOF_CODES);

/** Errors before warnings, those that make the game unplayable before all others. */
const rankOf = ({ code }: SolverFinding): number =>
  (CODES[code] === 'error' ? 0 : ORDER.length) + ORDER.indexOf(code);
