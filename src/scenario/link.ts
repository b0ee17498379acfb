import { locate } from './finding.ts';
import type { Finding } from './finding.ts';
import type { Diagnostic } from '../basics/diagnostic.ts';
import { fail, succeed } from '../basics/result.ts';
import type { Result } from '../basics/result.ts';
import { buildScenario } from './build.ts';
import { graphFindings } from './checks/graph.ts';
import { outlineOf } from './checks/outline.ts';
import type { Outline } from './checks/outline.ts';
import { referenceFindings } from './checks/references.ts';
import { ruleFindings } from './checks/rules.ts';
import { stuckFindings } from './checks/stuck.ts';
import { styleFindings } from './checks/style.ts';
import { CODES } from './codes.ts';
import type { Library } from './library.ts';
import type { Scenario } from './model.ts';
import type { Draft } from './parse.ts';

export interface Linked {
  readonly scenario: Scenario;
  readonly warnings: readonly Diagnostic[];
}

/** Resolves every name, fills in every default, and refuses what cannot be played. */
export function linkScenario(draft: Draft, library: Library): Result<Linked, readonly Diagnostic[]> {
  const { scenario, findings } = linkData(draft.data, library);
  const diagnostics = locate(findings, draft.source);
  return scenario === null ? fail(diagnostics) : succeed({ scenario, warnings: diagnostics });
}

/** What can be said of the names in any data, whatever its shape. */
export function outlineFindings(data: unknown, library: Library): readonly Finding[] {
  const outline = outlineOf(data);
  return [...outlineChecks(outline, library)];
}

function linkData(
  data: Draft['data'],
  library: Library,
): { readonly scenario: Scenario | null; readonly findings: readonly Finding[] } {
  const told = outlineFindings(data, library);
  if (hasError(told)) return { scenario: null, findings: told };
  const scenario = buildScenario(data, library);
  const findings = [...told, ...stuckFindings(scenario)];
  return { scenario: hasError(findings) ? null : scenario, findings };
}

function* outlineChecks(outline: Outline, library: Library): Iterable<Finding> {
  yield* referenceFindings(outline, library);
  yield* ruleFindings(outline);
  yield* graphFindings(outline);
  yield* styleFindings(outline);
}

const hasError = (findings: readonly Finding[]): boolean =>
  findings.some(({ code }) => CODES[code] === 'error');
