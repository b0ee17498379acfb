import type { Behaviour } from '../../scenario/behaviour.ts';
import type { Outcome } from '../../scenario/model.ts';
import type { LastWordView } from '../review/review-view.ts';
import type { Entry, Words } from '../play/turn-view.ts';

/** The whole debrief as plain data. Every string is ready to be shown. */
export interface DebriefView {
  readonly scenario: { readonly id: string; readonly title: string };
  readonly language: string;
  /** The language of the behaviours' names and of the advice (BCP 47). */
  readonly rubricLanguage: string;
  readonly ending: {
    readonly title: string;
    /** In the customer's words; null where the ending has none. */
    readonly words: Words | null;
    /** Null for a run without an ending. */
    readonly customer: Outcome | null;
    /** "She stays. The matter is settled." */
    readonly sentence: string;
  };
  /** Why the link is not to be trusted fully; null if all is well. It stays visible, on paper, too. */
  readonly caution: string | null;
  /** The last thing that was said: the agent's last move and the answer to it. */
  readonly lastExchange: readonly Entry[];
  /** Null for a run without an ending. */
  readonly result: ResultView | null;
  /** "11 questions, sent on twice, 3 exchanges where 1 was possible." */
  readonly effort: { readonly title: string; readonly sentence: string };
  readonly transcript: readonly MoveView[];
  /** The bad behaviours that were shown, each once, worst first, with what to do instead. */
  readonly lessons: readonly LessonView[];
  /** The good ones, each once. */
  readonly strengths: readonly StrengthView[];
  readonly lastWord: LastWordView;
  /**
   * The yearly loss, with its arithmetic; null if the customer did not leave for good or the scenario names no worth.
   */
  readonly money: { readonly headline: string; readonly arithmetic: string | null } | null;
  /** "You took back 2 moves."; null if none, or if that is not known (a run from a link). */
  readonly undone: string | null;
}

export interface ResultView {
  /** Whether it was a pass, and which part of the criterion was not met. */
  readonly verdict: { readonly passed: boolean; readonly sentence: string };
  /** Patience, warmth, last word; in this order. */
  readonly scores: readonly ScoreView[];
  /** "Overall 64 of 100: 100 for how it ended, …": told once, after the three. */
  readonly overall: string;
}

export interface ScoreView {
  readonly id: 'patience' | 'warmth' | 'last-word';
  readonly label: string;
  /** 0–100; null: not tested. */
  readonly value: number | null;
  readonly text: string;
  readonly sentence: string;
}

export interface MoveView {
  readonly key: string;
  /** 1-based. */
  readonly number: number;
  /** What the customer and others said before it, since the last move. */
  readonly before: readonly Entry[];
  /** What the trainee did. */
  readonly move: Entry;
  /** The customer's immediate answer, and what the customer thought. */
  readonly answer: Entry | null;
  readonly thought: { readonly title: string; readonly words: Words } | null;
  readonly shown: readonly TagView[];
  /** "Patience 1 of 3, mood −1"; "nothing changed". */
  readonly effect: string;
  /** One sentence for each number, for "Why?". */
  readonly reasons: readonly string[];
  /** "You did not hear: The plums are for her mother's birthday cake.", if a fact was lost by cutting in. */
  readonly missed: string | null;
  readonly tone: 'good' | 'bad' | 'mixed' | 'plain';
}

export interface TagView {
  readonly behaviour: Behaviour;
  /** "showed Listening", "the opposite of …", "missed …" */
  readonly text: string;
  readonly tone: 'good' | 'bad';
}

export interface LessonView {
  readonly behaviour: Behaviour;
  readonly label: string;
  /** "From “…”" */
  readonly source: string;
  readonly looks: string;
  readonly instead: string;
  /** "moves 2, 5": the moves that showed it. */
  readonly moves: string;
}

export interface StrengthView {
  readonly behaviour: Behaviour;
  readonly label: string;
  readonly looks: string;
  readonly moves: string;
}
