import type { Outcome } from '../../scenario/model.ts';

/** The page for trainers as plain data. Every string is ready to be shown. */
export interface CohortView {
  /** What was loaded, and what the reader should know about it. */
  readonly sentences: readonly string[];
  /** How many attempts claim another score than the recomputed one; null if none does. */
  readonly toldOtherwise: string | null;
  readonly problems: ProblemsView | null;
  readonly groups: readonly { readonly name: string; readonly label: string }[];
}

export interface ProblemsView {
  readonly title: string;
  readonly items: readonly { readonly place: string; readonly sentence: string }[];
  /** How many more there are; null where all are listed. */
  readonly more: string | null;
}

/** One scenario's attempts. */
export interface GroupView {
  readonly name: string;
  readonly title: string;
  readonly language: string;
  readonly notes: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly overalls: readonly BarView[];
  readonly endings: readonly EndingRow[];
  /** Null if nothing can be judged. */
  readonly lost: { readonly sentence: string; readonly rows: readonly LostRow[] } | null;
  readonly decisions: readonly DecisionView[];
  readonly ways: readonly CohortWayView[];
  readonly graph: GraphView;
}

/** A count with its bar. */
export interface BarView {
  readonly label: string;
  readonly count: string;
  readonly share: string;
  /** 0–1, as a part of the longest bar. */
  readonly length: number;
}

export interface EndingRow extends BarView {
  readonly id: string;
  readonly customer: Outcome;
  readonly customerText: string;
}

export interface LostRow extends BarView {
  /** The decision's key. */
  readonly decision: string;
  readonly move: string;
}

export interface DecisionView {
  readonly key: string;
  readonly turn: string;
  readonly turnName: string;
  readonly name: string;
  readonly met: string;
  readonly difficulty: FigureView;
  readonly discrimination: FigureView;
  readonly lost: string;
  readonly options: readonly OptionView[];
  /** For an order other than the conversation's; null comes last. */
  readonly weights: {
    readonly hardest: number | null;
    readonly telling: number | null;
    readonly lost: number;
  };
}

/** A number and what it means. */
export interface FigureView {
  readonly text: string;
  readonly reading: string;
}

export interface OptionView {
  readonly words: string;
  readonly taken: string;
  readonly share: string;
  /** 0–1 */
  readonly length: number;
  readonly mean: string;
  readonly right: string;
  readonly tone: 'good' | 'bad' | 'mixed' | 'plain';
  readonly lost: string;
}

export interface CohortWayView {
  readonly from: string;
  readonly to: string;
  readonly count: string;
  readonly lost: string;
}

/** What is drawn: turns and endings as boxes of one size, ways as arrows. */
export interface GraphView {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  readonly id: string;
  readonly name: string;
  readonly count: string;
  /** How many customers were lost within the turn by the way of listening; null if none. */
  readonly lost: string | null;
  /** What becomes of the customer at an ending; null for a turn. */
  readonly outcome: { readonly kind: Outcome; readonly text: string } | null;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** 0–1, as a part of the arrow that was taken most. */
  readonly weight: number;
  /** Whether at least half of those who took it lost the customer by it. */
  readonly isLosing: boolean;
}

export interface RunsView {
  readonly status: string;
  readonly rows: readonly RunView[];
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

export interface RunView {
  readonly href: string;
  readonly when: string;
  readonly name: string;
  readonly label: string;
  readonly ending: string;
  /** With the result that the file claims, if that differs. */
  readonly overall: string;
  readonly passed: string;
  readonly first: string;
}
