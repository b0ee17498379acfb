import { repliesGiven } from '../../conversation/replies-given.ts';
import { BAD_BEHAVIOURS, GOOD_BEHAVIOURS, type Behaviour, showsBad } from '../../scenario/behaviour.ts';
import { VALUES } from '../../rubric/rubric.ts';
import type { Reply } from '../../scenario/model.ts';
import type { Attempt } from '../../session/session.ts';
import type { LessonView, StrengthView } from './debrief-view.ts';
import type { DebriefSources } from './present-debrief.ts';
import { movesText } from './moves-text.ts';

/** The bad behaviours that were shown, each once, the costliest first. */
export function lessonsOf(attempt: Attempt, from: DebriefSources): readonly LessonView[] {
  const { words, sources, messages, formats } = from;
  const { table } = attempt.player;
  const price = (behaviour: Behaviour): number =>
    VALUES.reduce((sum, value) => sum + Math.abs(table[behaviour].shown[value] ?? 0), 0);
  return BAD_BEHAVIOURS.flatMap((behaviour) => {
    const moves = movesThatShow(attempt, behaviour);
    const { label, looks, instead, source } = words[behaviour];
    return moves.length === 0
      ? []
      : [
          {
            behaviour,
            label,
            looks,
            instead,
            source: messages.debrief.source({ title: sources[source] ?? source }),
            moves: movesText(moves, messages.debrief, formats),
          },
        ];
  }).toSorted((one, other) => price(other.behaviour) - price(one.behaviour));
}

/**
 * The good behaviours that were shown. A reply that also shows something bad, or misses something good, is not praised.
 */
export const strengthsOf = (
  attempt: Attempt,
  { words, messages, formats }: DebriefSources,
): readonly StrengthView[] =>
  GOOD_BEHAVIOURS.flatMap((behaviour) => {
    const moves = movesThatShow(attempt, behaviour, (reply) => reply.misses.length === 0 && !showsBad(reply));
    const { label, looks } = words[behaviour];
    return moves.length === 0
      ? []
      : [{ behaviour, label, looks, moves: movesText(moves, messages.debrief, formats) }];
  });

const movesThatShow = (
  attempt: Attempt,
  behaviour: Behaviour,
  counts: (reply: Reply) => boolean = () => true,
): readonly number[] =>
  repliesGiven(attempt).flatMap(({ number, reply }) =>
    reply.shows.includes(behaviour) && counts(reply) ? [number] : [],
  );
