import { lineAnswered, replyOf } from '../../conversation/moves-made.ts';
import { BAD_BEHAVIOURS, isBad } from '../../scenario/behaviour.ts';
import type { BehaviourWords } from '../../rubric/rubric.ts';
import { isListeningMove, type ListeningMove, type Move, type Reply } from '../../scenario/model.ts';
import type { Moment } from '../../conversation/replay.ts';
import { buttonWords } from '../play/entries.ts';
import { betterOption, dearestBad, isGain, type JudgedMove } from '../../review/grade-moves.ts';
import type { GradeTelling } from './grade-words.ts';
import { directionAlone, spokenText, wordsOf } from '../markup.ts';
import type { PlayMessages } from '../messages/play.ts';
import type { ReviewMessages } from '../messages/review.ts';
import type { BetterView } from './review-view.ts';
import type { Words } from '../play/turn-view.ts';

/** A move before it is made. If it has no words, it is a direction. */
export function offeredWords(moment: Moment, move: Move, play: PlayMessages): Words {
  const reply = replyOf(moment, move);
  if (reply?.say === null) return directionAlone(spokenText(buttonWords(play, reply)));
  if (reply !== undefined) return buttonWords(play, reply);
  if (move === 'encourage') return wordsOf(play.encourage);
  const blurt = move === 'cut-in' ? (lineAnswered(moment)?.blurt ?? null) : null;
  return blurt === null ? directionAlone(move === 'hear' ? play.hear : play.cutIn) : wordsOf(blurt);
}

/** The better move, and why by the rubric; null if there is none. */
export function tellBetter(move: JudgedMove, telling: GradeTelling, play: PlayMessages): BetterView | null {
  const { messages, words, table } = telling;
  const better = betterOption(move);
  if (better !== null) {
    return {
      label: isGain(move, better) ? messages.better : messages.stillBetter,
      words: offeredWords(move.before, better.move, play),
      why: whyBetter(move.before, better.move, words, messages),
    };
  }
  const bad = dearestBad(move.reply, table);
  return bad === null ? null : { label: messages.advice, words: null, why: words[bad].instead };
}

function whyBetter(before: Moment, move: Move, words: BehaviourWords, messages: ReviewMessages): string {
  if (isListeningMove(move)) return whyListen(before, move, messages);
  const reply = replyOf(before, move);
  return (reply && whyReply(reply, words, messages)) ?? messages.whyOnward;
}

function whyListen(before: Moment, move: ListeningMove, { whyListen: why }: ReviewMessages): string {
  const wants = lineAnswered(before)?.wants ?? null;
  if (move === 'hear') return wants === 'quiet' ? why.hear.quiet : why.hear.plain;
  if (move === 'encourage') return wants === 'sign' ? why.encourage.sign : why.encourage.plain;
  return wants === 'answer' ? why['cut-in'].answer : why['cut-in'].plain;
}

/** Names the first good thing that it shows, or the first bad one that it puts right. */
function whyReply(reply: Reply, words: BehaviourWords, messages: ReviewMessages): string | null {
  const good = reply.shows.find((shown) => !isBad(shown));
  if (good !== undefined) return messages.whyReply({ label: words[good].label, advice: words[good].instead });
  const remedied = BAD_BEHAVIOURS.find((bad) => reply.remedies.includes(bad));
  return remedied === undefined ? null : words[remedied].instead;
}
