import { CODES } from '../scenario/codes.ts';
import { PROOF_CODES } from '../scenario/proof-codes.ts';
import type { SolverFinding } from './finding.ts';
import { choiceFindings } from './findings-choices.ts';
import { echoFindings } from './findings-echo.ts';
import { mindlessFindings } from './findings-mindless.ts';
import { playFindings } from './findings-play.ts';
import { reachFindings } from './findings-reach.ts';
import type { Sightings } from './sightings.ts';
import type { Survey } from './survey.ts';

/** All that the solved game shows an author, what matters most first. docs/solver.md defines each. */
export function findingsOf(survey: Survey, sightings: Sightings): readonly SolverFinding[] {
  const { solved } = survey;
  const certain = [...reachFindings(solved, sightings)];
  // Where nobody can finish there is no play to speak of.
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
