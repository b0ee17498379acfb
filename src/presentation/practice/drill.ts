import { replyOf } from '../../conversation/moves-made.ts';
import type { DrillRecord } from '../../storage/records/drill-record.ts';
import type { Attempt } from '../../session/session.ts';
import type { Judgement, Option } from '../../solver/judging/judgement.ts';
import { entriesOfStep } from '../play/entries.ts';
import { wordsOf } from '../markup.ts';
import type { PlayMessages } from '../messages/play.ts';
import type { PracticeMessages } from '../messages/practice.ts';
import { daysUntil } from './words.ts';
import { latestStep, presentTurn } from '../play/present-turn.ts';
import type { Entry, TurnView, Words } from '../play/turn-view.ts';

/** A moment to play again, ready to be shown. */
export interface DrillView {
  readonly title: string;
  /** "The plum exchange, with Mrs Tolentino" */
  readonly scenario: string;
  readonly setting: string;
  /** The last things that were said before it: enough to recognise the situation. */
  readonly recap: readonly Entry[];
  /** The choices, and what only the agent knows. */
  readonly turn: TurnView;
}

/** What is said after the answer. */
export interface DrillFeedback {
  readonly passed: boolean;
  /** "You lose her here." */
  readonly heading: string;
  readonly meaning: string | null;
  /** What was done, and all that followed from it. */
  readonly heard: readonly Entry[];
  /** What the customer thought of it. */
  readonly thought: { readonly title: string; readonly words: Words } | null;
  /** Says that it was the same mistake again. */
  readonly again: string | null;
  /** What would have been better, in the words of its button; null if nothing was, or if nobody knows. */
  readonly better: Words | null;
  /** When the moment comes back; null for a moment that is not kept. */
  readonly schedule: string | null;
}

export interface DrillMessages {
  readonly play: PlayMessages;
  readonly practice: PracticeMessages;
}

/** @param attempt the moves before the moment, and no others. */
export function presentDrill(attempt: Attempt, { play, practice }: DrillMessages): DrillView {
  const { scenario } = attempt.player;
  const turn = presentTurn(attempt, play);
  return {
    title: practice.drill.title,
    scenario: practice.slip.with({ title: scenario.title, persona: scenario.persona.name }),
    setting: scenario.setting,
    recap: recapOf(turn.entries),
    turn,
  };
}

/** The longest recap, in entries. */
const LONGEST_RECAP = 5;

/** The last exchange: a thing that the customer said, the agent's words about it, and all that followed. */
function recapOf(entries: readonly Entry[]): readonly Entry[] {
  const agent = entries.findLastIndex(({ who }) => who === 'agent');
  const start = Math.max(agent - 1, entries.length - LONGEST_RECAP, 0);
  return entries.slice(start);
}

export interface Answered {
  /** One move further than the drill. */
  readonly attempt: Attempt;
  /** The judgement of the moment before the move; null if there is none. */
  readonly judgement: Judgement | null;
  readonly passed: boolean;
  /** Whether it is the move that went wrong the first time. */
  readonly isSame: boolean;
  /** The drill as it is kept from now on; `retired` if it need not come back, null if it is not kept. */
  readonly drill: DrillRecord | 'retired' | null;
  readonly now: number;
}

export function presentFeedback(answered: Answered, messages: DrillMessages): DrillFeedback {
  const { attempt, judgement, passed, isSame } = answered;
  const { drill } = messages.practice;
  const move = attempt.moves.at(-1);
  const option = judgement?.options.find((one) => one.move === move);
  const before = attempt.moments.at(-2);
  const thinks = replyOf(before, move)?.thinks;
  return {
    passed,
    ...verdictOf(option, answered, messages),
    heard: entriesOfStep(latestStep(attempt, messages.play)),
    thought:
      thinks == null
        ? null
        : { title: drill.thought({ who: attempt.player.scenario.persona.name }), words: wordsOf(thinks) },
    again: isSame && !passed && option !== undefined ? drill.again : null,
    better: passed ? null : betterThan(answered, messages),
    schedule: scheduleOf(answered, messages.practice),
  };
}

function verdictOf(
  option: Option | undefined,
  { attempt, passed }: Answered,
  { practice: { drill } }: DrillMessages,
): Pick<DrillFeedback, 'heading' | 'meaning'> {
  if (option === undefined) {
    return { heading: passed ? drill.unjudged.passed : drill.unjudged.failed, meaning: null };
  }
  const { grade, losesCustomer } = option;
  const { pronoun } = attempt.player.scenario.persona;
  return { heading: losesCustomer ? drill.lost[pronoun] : drill.grade[grade], meaning: drill.meaning[grade] };
}

/** The best move; of several, the first as shown. */
function betterThan({ attempt, judgement }: Answered, { play }: DrillMessages): Words | null {
  const best = judgement?.line[0];
  const before = attempt.moments.slice(0, -1);
  const { choices } = presentTurn({ ...attempt, moments: before, moves: attempt.moves.slice(0, -1) }, play);
  return choices.find(({ move }) => move === best)?.words ?? null;
}

function scheduleOf({ drill, now }: Answered, messages: PracticeMessages): string | null {
  if (drill === null) return null;
  return drill === 'retired'
    ? messages.drill.done
    : messages.drill.comesBack({ days: daysUntil(drill.due, now) });
}
