import type { Diagnostic, Severity } from '../basics/diagnostic.ts';
import type { EffectTable } from '../rubric/rubric.ts';
import { toDiagnostic, type Locator } from '../scenario/finding.ts';
import type { Move, Scenario } from '../scenario/model.ts';
import { weigh } from '../scenario/allow.ts';
import { allowedOf, reasonsOf, type Allowed } from './allowed.ts';
import { findingsOf } from '../solver/findings.ts';
import { TooLarge, type Limits } from '../solver/limits.ts';
import { sightingsOf, type Sightings } from '../solver/sightings.ts';
import { solve, type Solved } from '../solver/solve.ts';
import { surveyOf, type Survey } from '../solver/survey.ts';

/** What is known of a scenario: all, by going through every situation; or nothing more, because they were too many. */
export type Proof = Proved | Stopped;

export interface Proved {
  readonly status: 'proved';
  readonly solved: Solved;
  readonly survey: Survey;
  readonly sightings: Sightings;
  /** What matters most first; without those that the file allows. */
  readonly findings: readonly Shown[];
  readonly allowed: readonly Allowed[];
}

export interface Stopped {
  readonly status: 'stopped';
  /** Why, in a sentence or two. */
  readonly because: string;
}

/** A finding at its place in the file, with the shortest moves that show it. */
export interface Shown {
  readonly diagnostic: Diagnostic;
  readonly moves: readonly Move[] | null;
}

/** Solves a scenario and finds all that the whole game shows; the locator is of its file. */
export function prove(scenario: Scenario, effects: EffectTable, locator: Locator, limits: Limits): Proof {
  try {
    const solved = solve(scenario, effects, limits);
    const survey = surveyOf(solved);
    const sightings = sightingsOf(survey);
    const reasons = reasonsOf(locator);
    const { told, silenced } = weigh(findingsOf(survey, sightings), reasons);
    const findings = told.map((finding) => ({
      diagnostic: toDiagnostic(finding, locator),
      moves: finding.moves,
    }));
    const allowed = allowedOf(reasons, silenced);
    return { status: 'proved', solved, survey, sightings, findings, allowed };
  } catch (error) {
    if (error instanceof TooLarge) return { status: 'stopped', because: error.message };
    throw error;
  }
}

/** How many of the findings are errors, or warnings; of a scenario that was too large to be solved none is known. */
export const proofCount = (proof: Proof | null, severity: Severity): number =>
  proof?.status === 'proved'
    ? proof.findings.filter(({ diagnostic }) => diagnostic.severity === severity).length
    : 0;
