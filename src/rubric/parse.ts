import type { Diagnostic } from '../basics/diagnostic.ts';
import { fail, succeed } from '../basics/result.ts';
import type { Result } from '../basics/result.ts';
import { BEHAVIOURS, isBad } from '../scenario/behaviour.ts';
import { locate } from '../scenario/findings/finding.ts';
import type { Finding } from '../scenario/findings/finding.ts';
import { readShaped } from '../scenario/reading/parse-file.ts';
import { VALUES, type Effects, type Rubric } from './rubric.ts';
import { recordOf, rubricShape } from './schema.ts';
import type { EffectsDraft, RubricDraft } from './schema.ts';

/** Reads `rubric.yaml`; never throws. Every behaviour has its entry, and no other has one. */
export function parseRubric(text: string, file: string): Result<Rubric, readonly Diagnostic[]> {
  const { source, data, findings, diagnostics } = readShaped(text, file, rubricShape);
  if (data === null) return fail(diagnostics);
  const all = locate([...findings, ...unknownSources(data)], source, source.diagnostics);
  return all.length > 0 ? fail(all) : succeed(buildRubric(data));
}

function* unknownSources({ sources, behaviours }: RubricDraft): Iterable<Finding> {
  for (const behaviour of BEHAVIOURS) {
    const { source } = behaviours[behaviour];
    if (Object.hasOwn(sources, source)) continue;
    const message = `behaviour "${behaviour}" names the source "${source}", which is not listed under "sources".`;
    yield { code: 'wrong-value', place: { valueOf: ['behaviours', behaviour, 'source'] }, message };
  }
}

function buildRubric({ sources, overall, behaviours }: RubricDraft): Rubric {
  return {
    sources,
    effects: {
      ...recordOf(BEHAVIOURS, (behaviour) => ({
        shown: effectsOf(behaviours[behaviour].shown),
        atStake: effectsOf(isBad(behaviour) ? behaviours[behaviour].remedied : behaviours[behaviour].missed),
        ...(isBad(behaviour) && { bad: true as const }),
      })),
      overall,
    },
    words: recordOf(BEHAVIOURS, (behaviour) => {
      const { label, source, looks, instead } = behaviours[behaviour];
      return { label, source, looks, instead };
    }),
  };
}

/** Only the values that are named: an absent one is 0. */
const effectsOf = (draft: EffectsDraft): Effects =>
  Object.fromEntries(
    VALUES.flatMap((value) => {
      const effect = draft[value];
      return effect === undefined ? [] : [[value, effect]];
    }),
  );
