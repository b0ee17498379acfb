import type { EndingId, Move, TurnId } from '../scenario/model.ts';
import type { Problem } from './reading/reading.ts';
import type { Discrimination } from './statistics.ts';

/** The result of a cohort: all that the page gets without asking for more. Plain data. */
export interface CohortSummary {
  readonly files: number;
  readonly attempts: number;
  readonly duplicates: number;
  /** How many attempts state a result, and how many of these results differ from what their moves give. */
  readonly told: number;
  readonly toldOtherwise: number;
  /** How many were played by the rules of an older version: they are listed and not counted. */
  readonly earlier: number;
  /** The first of them; {@link problemCount} counts all. */
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  /** By scenario; the attempts at an edited one behind those at today's. */
  readonly groups: readonly GroupSummary[];
}

/** The attempts that can be compared: at one scenario by the same rules, or by others than today's. */
export interface GroupSummary extends GroupKey {
  /** As {@link groupName} has it. */
  readonly name: string;
  /** False for a scenario that is too large to be judged. */
  readonly isJudged: boolean;
  readonly attempts: number;
  readonly finished: number;
  /** Attempts at an edited scenario whose moves did not all fit. */
  readonly misfits: number;
  readonly first: number;
  readonly assessed: number;
  readonly passed: number;
  /** How many had each overall from 0 to 100. */
  readonly overalls: readonly number[];
  /** Of these; null where there are none. */
  readonly median: number | null;
  readonly endings: readonly { readonly ending: EndingId; readonly count: number }[];
  /** How often each turn was entered. */
  readonly entered: Readonly<Record<TurnId, number>>;
  /** How many lost the customer within a turn, by how they listened. All other losses are on a flow. */
  readonly lostWithin: Readonly<Record<TurnId, number>>;
  readonly flows: readonly Flow[];
  readonly decisions: readonly DecisionSummary[];
}

export interface GroupKey {
  readonly scenario: string;
  /** Whether it was played by other rules than today's. */
  readonly isEdited: boolean;
}

/** How many went from one turn to another, or to an ending. */
export interface Flow {
  readonly from: TurnId;
  readonly to: string;
  readonly count: number;
  /** How many of them lost the customer by it. */
  readonly lost: number;
}

export interface DecisionSummary {
  /** Its name within the group. */
  readonly key: string;
  readonly turn: TurnId;
  /** Null: a reply was due. */
  readonly line: number | null;
  readonly met: number;
  readonly options: readonly OptionSummary[];
  /** 0–1; null where nothing can be judged. */
  readonly difficulty: number | null;
  /** How many attempts it rests on. */
  readonly answered: number;
  readonly discrimination: Discrimination | null;
}

export interface OptionSummary {
  readonly move: Move;
  readonly taken: number;
  readonly right: number;
  readonly lost: number;
  /** Of the attempts that took it and came to an ending; null where none did. */
  readonly meanOverall: number | null;
}

export const groupName = ({ scenario, isEdited }: GroupKey): string =>
  isEdited ? `${scenario} edited` : scenario;
