import { lineAnswered } from '../../conversation/moves-made.ts';
import { BAD_BEHAVIOURS, isBad } from '../../scenario/behaviour.ts';
import type { BehaviourWords, EffectTable } from '../../rubric/rubric.ts';
import {
  isListeningMove,
  type ListeningMove,
  type Outcome,
  type Pronoun,
  type Wants,
} from '../../scenario/model.ts';
import { dearestBad, markOf, type JudgedMove, type Mark } from '../../review/grade-moves.ts';
import type { ReviewMessages } from '../messages/review.ts';

/** What the words for a grade are made of. */
export interface GradeTelling {
  readonly messages: ReviewMessages;
  readonly who: Pronoun;
  readonly table: EffectTable;
  readonly words: BehaviourWords;
  /** How the run ended; null if it did not. */
  readonly outcome: Outcome | null;
}

/** Puts the moves of one run into words, one after the other: what is said a second time is said in other words. */
export function createTeller(telling: GradeTelling): (move: JudgedMove) => {
  readonly mark: Mark;
  readonly title: string | null;
  readonly sentence: string | null;
} {
  const told = new Map<string, number>();
  const vary = <Wording>(key: string, wordings: readonly Wording[]): Wording | undefined => {
    const count = told.get(key) ?? 0;
    told.set(key, count + 1);
    return wordings[count % wordings.length];
  };
  return (move) => {
    const mark = markOf(move);
    return {
      mark,
      title: titleOf(move, mark, telling, vary),
      sentence: sentenceOf(move, mark, telling, vary),
    };
  };
}

type Vary = <Wording>(key: string, wordings: readonly Wording[]) => Wording | undefined;

function titleOf(
  move: JudgedMove,
  mark: Mark,
  { messages, who, outcome }: GradeTelling,
  vary: Vary,
): string | null {
  if (mark === 'lost') return messages.lost[outcome ?? 'leaves']({ who });
  if (mark === 'good' && move.made.loss > 0) return vary('nearly', messages.nearly) ?? null;
  // For a good listening move, the sentence already says so.
  if (mark === 'good' && isListeningMove(move.move)) return null;
  return mark === 'quiet' ? null : (vary(mark, messages.titles[mark]) ?? null);
}

function sentenceOf(move: JudgedMove, mark: Mark, telling: GradeTelling, vary: Vary): string | null {
  const wants = lineAnswered(move.before)?.wants ?? null;
  if (isListeningMove(move.move)) return tellListening(move.move, wants, mark, telling, vary);
  const { messages } = telling;
  const harm = (): string | null => tellHarm(move, telling);
  if (mark !== 'good' && mark !== 'quiet') return harm() ?? tellPlain(move, mark, messages);
  if (move.made.loss > 0) return harm() ?? messages.plain.good;
  return tellPraise(move, telling, vary);
}

/** Good listening is mentioned only if something depended on it: praise for every nod would be too much. */
function tellListening(
  move: ListeningMove,
  wants: Wants | null,
  mark: Mark,
  { messages: { listening }, who }: GradeTelling,
  vary: Vary,
): string | null {
  const isWell = mark === 'good' || mark === 'quiet';
  const tell = (key: keyof typeof listening): string | null => vary(key, listening[key])?.({ who }) ?? null;
  const praise = (key: keyof typeof listening): string | null => (mark === 'quiet' ? null : tell(key));
  if (move === 'cut-in') {
    if (wants !== 'answer') return tell('hurried');
    return isWell ? praise('answered') : tell('moreToSay');
  }
  if (wants === 'sign') return move === 'encourage' ? praise('sign') : tell('noSign');
  if (wants === 'quiet') return move === 'hear' ? praise('quiet') : tell('noQuiet');
  return isWell ? praise('heardOut') : tell('slow');
}

/** How the customer felt a reply that shows something bad, or misses something good. */
function tellHarm({ reply }: JudgedMove, { messages, who, table }: GradeTelling): string | null {
  const bad = dearestBad(reply, table);
  const missed = reply?.misses[0];
  if (bad !== null) return messages.bad[bad]({ who });
  return missed === undefined ? null : messages.missed[missed]({ who });
}

function tellPlain({ reply }: JudgedMove, mark: Mark, { plain }: ReviewMessages): string {
  if (reply?.act === 'nothing') return plain.silence;
  return mark === 'lost' || mark === 'turning'
    ? plain.turning
    : mark === 'mistake'
      ? plain.mistake
      : plain.slip;
}

function tellPraise({ reply }: JudgedMove, { messages, who }: GradeTelling, vary: Vary): string | null {
  const shown = reply?.shows.find((behaviour) => !isBad(behaviour));
  if (shown !== undefined && !isBad(shown)) {
    return vary(shown, messages.good[shown])?.({ who }) ?? null;
  }
  if (reply !== undefined && BAD_BEHAVIOURS.some((bad) => reply.remedies.includes(bad)))
    return messages.putRight;
  return reply?.act === 'nothing' ? messages.wellUnsaid : null;
}
