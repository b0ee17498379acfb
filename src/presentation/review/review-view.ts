import type { Mark } from '../../review/grade-moves.ts';
import type { Move } from '../../scenario/model.ts';
import type { Choice, Entry, Words } from '../play/turn-view.ts';

/** The solution's judgement of a run, as plain data. Every string is ready to be shown. */
export interface ReviewView {
  readonly change: ChangeView;
  /** One for each move. */
  readonly grades: readonly GradeView[];
  readonly curve: CurveView;
  /** What it would have cost to let the last word go; null if there never was a temptation. */
  readonly lettingGo: CostView | null;
}

/** A sentence for everybody, and the numbers behind it for readers who ask why. */
export interface CostView {
  readonly sentence: string;
  readonly numbers: readonly string[];
}

/** The one move to change; if nothing was lost, the move that made the difference. */
export interface ChangeView {
  readonly heading: string;
  /** "Move 9", and what was said; null if no move stands out. */
  readonly move: { readonly label: string; readonly words: Words } | null;
  readonly sentence: string;
  readonly better: BetterView | null;
  /** How many moves come before it: where to try again, or what to look at. Null if no move stands out. */
  readonly from: number | null;
  readonly isLoss: boolean;
}

export interface BetterView {
  /** "Better:"; "Without the slip:". */
  readonly label: string;
  /** What to say or do instead; null if the rubric alone has advice. */
  readonly words: Words | null;
  readonly why: string | null;
}

export interface GradeView {
  readonly mark: Mark;
  /** "A turning point"; null if nothing depended on it. */
  readonly title: string | null;
  /** "She felt blamed." */
  readonly sentence: string | null;
  readonly better: BetterView | null;
  /** "You couldn't know: …" */
  readonly unknowable: string | null;
  /** "From here on …", at the point of no return only. */
  readonly noReturn: string | null;
  /** For "Why?". */
  readonly numbers: readonly string[];
}

/** The best that was still in reach, moment by moment. */
export interface CurveView {
  /** All of it in one or two sentences, without a number. */
  readonly summary: string;
  /** The beginning and one for each move. */
  readonly points: readonly CurvePoint[];
}

export interface CurvePoint {
  /** 0: the beginning; otherwise after the move with that number. */
  readonly number: number;
  /** The best overall still in reach, 0–100. */
  readonly best: number;
  readonly mark: Mark | 'start';
  /** What was done, in one line. */
  readonly done: string;
  /** "84 of 100" */
  readonly reach: string;
  /** The mark in words; empty for no mark. */
  readonly note: string;
}

/** The part of the last word that needs no solution. */
export interface LastWordView {
  /** Met and let go, in one sentence. */
  readonly summary: string;
  readonly temptations: readonly TemptationView[];
  readonly lapses: readonly LapseView[];
  readonly ribbon: RibbonView;
}

export interface TemptationView {
  /** The number of the move made there, 1-based. */
  readonly number: number;
  readonly taken: boolean;
  /** "Move 9: taken" */
  readonly label: string;
  /** What only the agent knew there; null if there was nothing. */
  readonly knew: string | null;
  /** The replies that would have taken the last word. */
  readonly tempting: readonly Words[];
}

/** Places where the agent insisted on being right. */
export interface LapseView {
  readonly number: number;
  /** "Move 9: you fished for thanks." */
  readonly sentence: string;
  /** "You were right: …"; null if the agent knew nothing there. */
  readonly right: string | null;
}

/** Who held the floor, and when. */
export interface RibbonView {
  readonly summary: string;
  readonly stretches: readonly StretchView[];
  readonly rows: readonly RibbonRow[];
}

export interface StretchView {
  readonly who: 'agent' | 'customer' | 'other';
  readonly words: number;
}

export interface RibbonRow {
  /** The number of a move, or the beginning. */
  readonly label: string;
  readonly agent: number;
  readonly others: number;
}

/** A moment looked at again: what happened from there, beside what is tried instead. */
export interface WhatIfView {
  /** "From move 9" */
  readonly from: string;
  /** How many moves the two have in common. */
  readonly at: number;
  readonly happened: WayView;
  readonly tried: WayView;
  /** What may be done next in what is tried; empty at an ending. */
  readonly choices: readonly Choice[];
  readonly listening: boolean;
  readonly language: string;
  readonly mayTakeBack: boolean;
  /** What only the agent knows there. */
  readonly you: string | null;
  /** The address to play on from there; null at an ending. */
  readonly playOn: readonly Move[] | null;
  readonly tree: TreeView;
}

export interface WayView {
  readonly steps: readonly StepView[];
  /** How it ended, in one line; null while it goes on. */
  readonly ending: string | null;
}

export interface StepView {
  readonly entries: readonly Entry[];
  /** The grade of the move, in words; null if it is not known or there is nothing to say. */
  readonly grade: { readonly mark: Mark; readonly text: string } | null;
}

/** A way that was tried and all that was tried from it. */
export interface TreeView {
  readonly id: number;
  /** What makes it different, and how it ended. */
  readonly label: string;
  readonly ending: string;
  /** How many moves it has: going back to it leads to its end. */
  readonly at: number;
  readonly isCurrent: boolean;
  readonly branches: readonly TreeView[];
}
