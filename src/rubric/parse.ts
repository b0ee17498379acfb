import type { Diagnostic } from '../basics/diagnostic.ts';
import type { Result } from '../basics/result.ts';
import { BEHAVIOURS, isBad } from '../scenario/behaviour.ts';
import type { Behaviour } from '../scenario/behaviour.ts';
import { METERS } from '../scenario/meter.ts';
import { parseFile } from '../scenario/parse-file.ts';
import type { Effects, Rubric } from './rubric.ts';
import { rubricShape } from './shape.ts';
import type { EffectsDraft, RubricDraft } from './shape.ts';

/** Reads `rubric.yaml`; never throws. Every behaviour has its entry, and no other has one. */
export function parseRubric(text: string, file: string): Result<Rubric, readonly Diagnostic[]> {
  const parsed = parseFile(text, file, rubricShape);
  return parsed.ok ? { ok: true, value: buildRubric(parsed.value) } : parsed;
}

function buildRubric({ sources, behaviours }: RubricDraft): Rubric {
  const each = <Value>(make: (behaviour: Behaviour) => Value): Readonly<Record<Behaviour, Value>> =>
    Object.fromEntries(BEHAVIOURS.map((behaviour) => [behaviour, make(behaviour)])) as Record<
      Behaviour,
      Value
    >;
  return {
    sources,
    effects: each((behaviour) => ({
      shown: effectsOf(behaviours[behaviour].shown),
      atStake: effectsOf(isBad(behaviour) ? behaviours[behaviour].remedied : behaviours[behaviour].missed),
    })),
    words: each((behaviour) => {
      const { label, source, looks, instead } = behaviours[behaviour];
      return { label, source, looks, instead };
    }),
  };
}

/** Only the meters that are named: an absent meter is 0. */
const effectsOf = (draft: EffectsDraft): Effects =>
  Object.fromEntries(
    METERS.flatMap((meter) => {
      const effect = draft[meter];
      return effect === undefined ? [] : [[meter, effect]];
    }),
  );
