import { repliesGiven } from '../../conversation/moves-made.ts';
import type { EffectTable, BehaviourWords } from '../../rubric/rubric.ts';
import { BAD_BEHAVIOURS, GOOD_BEHAVIOURS, type Behaviour, showsBad } from '../../scenario/behaviour.ts';
import { METERS } from '../../scenario/meter.ts';
import type { Reply } from '../../scenario/model.ts';
import type { Attempt } from '../../session/session.ts';
import type { LessonView, StrengthView } from './debrief-view.ts';

/** The bad behaviours that were shown, each once, the dearest first. */
export function lessonsOf(
  attempt: Attempt,
  words: BehaviourWords,
  sources: Readonly<Record<string, string>>,
  table: EffectTable,
): readonly LessonView[] {
  const price = (behaviour: Behaviour): number =>
    METERS.reduce((sum, meter) => sum + Math.abs(table[behaviour].shown[meter] ?? 0), 0);
  return BAD_BEHAVIOURS.flatMap((behaviour) => {
    const moves = movesThatShow(attempt, behaviour);
    const { label, looks, instead, source } = words[behaviour];
    return moves.length === 0
      ? []
      : [{ behaviour, label, looks, instead, source: sources[source] ?? source, moves }];
  }).toSorted((one, other) => price(other.behaviour) - price(one.behaviour));
}

/** The good behaviours that were shown; what shows something bad as well, or leaves out something good, is not praised. */
export const strengthsOf = (attempt: Attempt, words: BehaviourWords): readonly StrengthView[] =>
  GOOD_BEHAVIOURS.flatMap((behaviour) => {
    const moves = movesThatShow(attempt, behaviour, (reply) => reply.misses.length === 0 && !showsBad(reply));
    const { label, looks } = words[behaviour];
    return moves.length === 0 ? [] : [{ behaviour, label, looks, moves }];
  });

const movesThatShow = (
  attempt: Attempt,
  behaviour: Behaviour,
  counts: (reply: Reply) => boolean = () => true,
): readonly number[] =>
  repliesGiven(attempt).flatMap(({ number, reply }) =>
    reply.shows.includes(behaviour) && counts(reply) ? [number] : [],
  );
