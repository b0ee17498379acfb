import { repliesGiven } from '../../conversation/replies-given.ts';
import { temptationsMet } from '../../conversation/temptation.ts';
import type { Behaviour } from '../../scenario/behaviour.ts';
import type { Attempt } from '../../session/session.ts';
import { buttonWords, type ToldStep } from '../play/entries.ts';
import { plainText, wordsOf } from '../markup.ts';
import type { Messages } from './messages.ts';
import type { ReviewMessages } from '../messages/review.ts';
import { presentRibbon } from './ribbon.ts';
import type { LapseView, LastWordView, TemptationView } from '../review/review-view.ts';

/** The part of the last word's panel that needs no solution. @param steps of the attempt. */
export function presentLastWord(
  attempt: Attempt,
  steps: readonly ToldStep[],
  { play, review }: Messages,
): LastWordView {
  const { table, scenario } = attempt.player;
  const met = temptationsMet(table, attempt.moments, attempt.moves);
  const letGo = met.filter(({ taken }) => !taken).length;
  return {
    summary: summaryOf(met.length, letGo, review),
    temptations: met.map(({ at, tempting, taken }): TemptationView => ({
      number: at + 1,
      taken,
      label: (taken ? review.taken : review.letGo)({ number: at + 1 }),
      knew: knewAt(attempt, at, review.knew),
      tempting: tempting
        .filter(({ id }) => !taken || id === attempt.moves[at])
        .map((reply) => buttonWords(play, reply)),
    })),
    lapses: lapsesOf(attempt, review),
    ribbon: presentRibbon(steps, scenario.language, review),
  };
}

function summaryOf(met: number, letGo: number, { temptationsMet: told }: ReviewMessages): string {
  if (met === 0) return told.none;
  if (letGo === 0) return told.taken({ met });
  return letGo === met ? told.letGo({ met }) : told.both({ met, letGo });
}

function knewAt({ moments }: Attempt, at: number, tell: ReviewMessages['knew']): string | null {
  const you = moments[at]?.turn?.you ?? null;
  return you === null ? null : tell({ you: plainText(wordsOf(you)) });
}

/** The plainest first: if a reply shows several of these, the first one describes it. */
const LAPSES = ['make-them-grateful', 'blame-customer', 'last-word', 'condescension'] as const;

function lapsesOf(attempt: Attempt, review: ReviewMessages): readonly LapseView[] {
  return repliesGiven(attempt).flatMap(({ number, reply }) => {
    const shown: readonly Behaviour[] = reply.shows;
    const lapse = LAPSES.find((behaviour) => shown.includes(behaviour));
    return lapse === undefined
      ? []
      : [
          {
            number,
            sentence: review.lapse[lapse]({ number }),
            right: knewAt(attempt, number - 1, review.knew),
          },
        ];
  });
}
