import { wordCounter } from '../../basics/segments.ts';
import { entriesOfStep, type ToldStep } from '../play/entries.ts';
import { spokenText } from '../markup.ts';
import type { ReviewMessages } from '../messages/review.ts';
import type { RibbonView, StretchView } from '../review/review-view.ts';
import type { Entry } from '../play/turn-view.ts';

/**
 * Who held the floor, by the number of words spoken; directions are not spoken.
 * @param steps of an attempt, in this language (BCP 47).
 */
export function presentRibbon(
  steps: readonly ToldStep[],
  language: string,
  review: ReviewMessages,
): RibbonView {
  const count = wordCounter(language);
  const spoken = steps.map((step) => entriesOfStep(step).flatMap((entry) => stretchOf(entry, count)));
  const rows = spoken.map((stretches, index) => ({
    label: index === 0 ? review.ribbonStart : String(index),
    agent: total(stretches, true),
    others: total(stretches, false),
  }));
  const all = spoken.flat();
  return {
    summary: ribbonSummary(total(all, true), total(all, false), review),
    stretches: merged(all),
    rows,
  };
}

const ribbonSummary = (agent: number, others: number, { ribbonSummary: told }: ReviewMessages): string =>
  (agent > others ? told.agent : told.others)({ agent, others });

function stretchOf({ who, words }: Entry, count: (text: string) => number): readonly StretchView[] {
  const spoken = count(spokenText(words));
  return who === 'narrator' || spoken === 0 ? [] : [{ who, words: spoken }];
}

const total = (stretches: readonly StretchView[], isAgent: boolean): number =>
  stretches.reduce((sum, { who, words }) => sum + ((who === 'agent') === isAgent ? words : 0), 0);

/** Joins what one side says without a break. */
function merged(stretches: readonly StretchView[]): readonly StretchView[] {
  const joined: StretchView[] = [];
  for (const next of stretches) {
    const last = joined.at(-1);
    if (last?.who === next.who) joined.splice(-1, 1, { ...last, words: last.words + next.words });
    else joined.push(next);
  }
  return joined;
}
