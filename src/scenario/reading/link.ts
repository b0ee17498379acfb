import { locate } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { Diagnostic } from '../../basics/diagnostic.ts';
import { reasonsIn, weigh } from '../findings/allow.ts';
import { buildScenario } from './build.ts';
import { graphFindings } from '../checks/graph.ts';
import { outlineOf } from '../checks/outline.ts';
import type { Outline } from '../checks/outline.ts';
import { referenceFindings } from '../checks/references.ts';
import { ruleFindings } from '../checks/rules.ts';
import { stuckFindings } from '../checks/stuck.ts';
import { styleFindings } from '../checks/style.ts';
import { CODES } from '../findings/codes.ts';
import type { Library } from '../library.ts';
import type { Scenario } from '../model.ts';
import type { Draft } from './parse.ts';

/** A scenario, or the reasons why there is none. */
export interface Linked {
  /** Null if there is an error. */
  readonly scenario: Scenario | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What the file's `allow` silences. */
  readonly silenced: readonly Diagnostic[];
}

/** Resolves every name, fills in every default, and refuses what cannot be played. */
export function linkScenario({ source, data }: Draft, library: Library): Linked {
  const reasons = reasonsIn(data);
  const outline = weigh(outlineFindings(data, library), reasons);
  const built = hasError(outline.told) ? null : buildScenario(data, library);
  const late = weigh(built === null ? [] : [...stuckFindings(built)], reasons);
  return {
    scenario: hasError(late.told) ? null : built,
    diagnostics: locate([...outline.told, ...late.told], source),
    silenced: locate([...outline.silenced, ...late.silenced], source),
  };
}

/** What can be reported of the names in any data, whatever its shape. */
export function outlineFindings(data: unknown, library: Library): readonly Finding[] {
  const outline = outlineOf(data);
  return [...outlineChecks(outline, library)];
}

function* outlineChecks(outline: Outline, library: Library): Iterable<Finding> {
  yield* referenceFindings(outline, library);
  yield* ruleFindings(outline);
  yield* graphFindings(outline);
  yield* styleFindings(outline, library);
}

const hasError = (findings: readonly Finding[]): boolean =>
  findings.some(({ code }) => CODES[code] === 'error');
