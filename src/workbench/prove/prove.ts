import type { Diagnostic, Severity } from '../../basics/diagnostic.ts';
import type { EffectTable } from '../../rubric/rubric.ts';
import { toDiagnostic, type Locator } from '../../scenario/findings/finding.ts';
import type { Move, Scenario } from '../../scenario/model.ts';
import { weigh } from '../../scenario/findings/allow.ts';
import { allowedOf, reasonsOf, type Allowed } from '../check/allowed.ts';
import type { SolverFinding } from '../../proof/findings/finding.ts';
import { findingsWithoutEdges } from '../../proof/findings/reach.ts';
import { findingsOf } from '../../proof/findings/all-findings.ts';
import { unlessTooLarge, type Limits } from '../../solver/limits.ts';
import { sightingsOf, type Sightings } from '../../proof/met/first-met.ts';
import { solve, type Solved } from '../../solver/solve.ts';
import { surveyOf, type Survey } from '../../solver/states/solution.ts';

/**
 * What is known of a scenario: everything, from every situation and every move; or, with too many moves, only what the
 * situations show; or, with too many situations, nothing more.
 */
export type Proof = Proved | ProvedInPart | Stopped;

export interface Proved {
  readonly status: 'proved';
  readonly solved: Solved;
  readonly survey: Survey;
  readonly sightings: Sightings;
  /** The most important first; without those that the file allows. */
  readonly findings: readonly Shown[];
  readonly allowed: readonly Allowed[];
}

export interface ProvedInPart {
  readonly status: 'proved-in-part';
  /** Asking for its edges throws. */
  readonly solved: Solved;
  readonly findings: readonly Shown[];
  readonly allowed: readonly Allowed[];
  /** What there is too much of, as a part of a sentence. */
  readonly because: string;
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

/** Solves a scenario and finds all that the whole game shows. @param locator of the scenario's own file. */
export const prove = (scenario: Scenario, effects: EffectTable, locator: Locator, limits: Limits): Proof =>
  unlessTooLarge<Proof, Proof>(
    () => proveSolved(solve(scenario, effects, limits), locator),
    ({ message }) => ({ status: 'stopped', because: message }),
  );

function proveSolved(solved: Solved, locator: Locator): Proved | ProvedInPart {
  const survey = unlessTooLarge(
    () => surveyOf(solved),
    ({ what }) => what,
  );
  if (typeof survey === 'string') {
    const told = withoutAllowed([...findingsWithoutEdges(solved)], locator);
    return { status: 'proved-in-part', solved, ...told, because: survey };
  }
  const sightings = sightingsOf(survey);
  const told = withoutAllowed(findingsOf(survey, sightings), locator);
  return { status: 'proved', solved, survey, sightings, ...told };
}

function withoutAllowed(
  found: readonly SolverFinding[],
  locator: Locator,
): Pick<Proved, 'findings' | 'allowed'> {
  const reasons = reasonsOf(locator);
  const { told, silenced } = weigh(found, reasons);
  const findings = told.map((finding) => ({
    diagnostic: toDiagnostic(finding, locator),
    moves: finding.moves,
  }));
  const allowed = allowedOf(reasons, silenced);
  return { findings, allowed };
}

/** How many of the findings are errors or warnings; 0 for a scenario that was too large to be solved. */
export const proofCount = (proof: Proof | null, severity: Severity): number =>
  proof === null || proof.status === 'stopped'
    ? 0
    : proof.findings.filter(({ diagnostic }) => diagnostic.severity === severity).length;
