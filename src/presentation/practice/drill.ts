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

/** A moment to be played again, ready to be shown. */
export interface DrillView {
  readonly title: string;
  /** "The plum exchange, with Mrs Tolentino" */
  readonly scenario: string;
  readonly setting: string;
  /** The last that was said before it: enough to know where one is. */
  readonly recap: readonly Entry[];
  /** The choices, and what only the agent knows. */
  readonly turn: TurnView;
}

/** What is said once it was answered. */
export interface DrillFeedback {
  readonly passed: boolean;
  /** "You lose her here." */
  readonly heading: string;
  readonly meaning: string | null;
  /** What was done, and all that came of it. */
  readonly heard: readonly Entry[];
  /** What the customer thought of it. */
  readonly thought: { readonly title: string; readonly words: Words } | null;
  /** That it is the same again. */
  readonly again: string | null;
  /** What would have been better, as its button says it; null where nothing is, or where it is not known. */
  readonly better: Words | null;
  /** When it comes back; null for a moment that is not kept. */
  readonly schedule: string | null;
}

export interface DrillMessages {
  readonly play: PlayMessages;
  readonly practice: PracticeMessages;
}

/** @param attempt the moves before the moment, and no more. */
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

/** How many entries it has at the most. */
const LONGEST_RECAP = 5;

/** The last exchange: something that the customer said, what the agent said to it, and all since. */
function recapOf(entries: readonly Entry[]): readonly Entry[] {
  const agent = entries.findLastIndex(({ who }) => who === 'agent');
  const start = Math.max(agent - 1, entries.length - LONGEST_RECAP, 0);
  return entries.slice(start);
}

export interface Answered {
  /** One move further than the drill. */
  readonly attempt: Attempt;
  /** Of the moment before the move; null where there is none. */
  readonly judgement: Judgement | null;
  readonly passed: boolean;
  /** Whether it is the move that went wrong then. */
  readonly isSame: boolean;
  /** The drill as it is kept from now on; `retired` where it need not come back, null where it is not kept. */
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

/** A best move, the first as shown. */
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
