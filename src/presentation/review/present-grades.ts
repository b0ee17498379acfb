import { showsBad } from '../../scenario/behaviour.ts';
import type { Scenario } from '../../scenario/model.ts';
import { offeredWords, tellBetter } from './better-reply.ts';
import type { JudgedMove } from '../../review/grade-moves.ts';
import { createTeller, type GradeTelling } from './grade-words.ts';
import { plainText } from '../markup.ts';
import type { PlayMessages } from '../messages/play.ts';
import type { LockedAnswer } from '../../review/questions.ts';
import type { GradeView } from './review-view.ts';

const UNKNOWN: GradeView = {
  mark: 'quiet',
  title: null,
  sentence: null,
  better: null,
  unknowable: null,
  noReturn: null,
  numbers: [],
};

/** One for each move of a run. A move that the solution does not know gets a quiet one. */
export function presentGrades(
  moves: readonly (JudgedMove | null)[],
  locked: readonly LockedAnswer[],
  scenario: Scenario,
  telling: GradeTelling,
  play: PlayMessages,
): readonly GradeView[] {
  const tell = createTeller(telling);
  return moves.map((move) => {
    if (move === null) return UNKNOWN;
    const hidden = hiddenAt(move, locked);
    return {
      ...tell(move),
      better: tellBetter(move, telling, play),
      unknowable: hidden === null ? null : tellHidden(hidden, scenario, telling, play),
      noReturn: move.made.losesCustomer ? noReturnOf(telling) : null,
      numbers: numbersOf(move, hidden, telling),
    };
  });
}

const noReturnOf = ({ messages, who, outcome }: GradeTelling): string =>
  (outcome === 'wavers' ? messages.noReturn.wavers : messages.noReturn.leaves)({ who });

/** A locked reply that would have been better than all open ones. */
interface Hidden {
  readonly from: LockedAnswer;
  /** The locked reply with the highest score in reach, among those that show nothing bad. */
  readonly reply: LockedAnswer['replies'][number];
  readonly best: number;
}

function hiddenAt({ index, judgement }: JudgedMove, locked: readonly LockedAnswer[]): Hidden | null {
  const from = locked.find(({ at }) => at === index);
  if (from?.judgement == null) return null;
  const { options } = from.judgement;
  const reached = (id: string): number => options.find(({ move }) => move === id)?.best ?? -1;
  const clean = from.replies.filter((one) => !showsBad(one));
  const [reply] = clean.toSorted((one, other) => reached(other.id) - reached(one.id));
  if (reply === undefined) return null;
  const best = reached(reply.id);
  // The reply itself must be better: patience lost by cutting in does not count.
  const open = options.filter(({ move }) => !from.replies.some(({ id }) => id === move));
  const isBetter = best > judgement.best && open.every((option) => best > option.best);
  return isBetter ? { from, reply, best } : null;
}

function tellHidden(
  { from, reply }: Hidden,
  { facts }: Scenario,
  { messages }: GradeTelling,
  play: PlayMessages,
): string {
  const told = from.facts.map((fact) => facts[fact] ?? fact).join(' ');
  const better = plainText(offeredWords(from.heard, reply.id, play));
  return messages.unknowable({ move: from.cutIn + 1, facts: told, reply: better });
}

function numbersOf(
  { judgement, made, reply }: JudgedMove,
  hidden: Hidden | null,
  { messages }: GradeTelling,
) {
  const { numbers } = messages;
  const before = shown(judgement.best);
  const after = shown(made.best);
  const isBadSlip = made.grade === 'slip' && made.loss < 3 && showsBad(reply);
  return [
    before > after ? numbers.lost({ before, after, lost: before - after }) : numbers.same({ best: before }),
    ...(made.losesCustomer ? [numbers.stays] : []),
    ...(isBadSlip ? [numbers.badSlip] : []),
    ...(hidden === null ? [] : [numbers.hidden({ best: shown(hidden.best), open: before })]),
  ];
}

/** No score is shown below 0. */
const shown = (best: number): number => Math.max(0, best);
