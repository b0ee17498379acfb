import type { Branded } from '../basics/brand.ts';
import type { BadBehaviour, Behaviour, GoodBehaviour } from './behaviour.ts';
import type { Condition } from './condition.ts';
import type { Mood } from './meter.ts';

export type TurnId = Branded<'turn'>;
export type ReplyId = Branded<'reply'>;
export type FactId = Branded<'fact'>;
export type EndingId = Branded<'ending'>;
export type PersonaId = Branded<'persona'>;

export const CHANNELS = ['face', 'phone', 'chat', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

export const PHASES = ['opening', 'hearing', 'fixing', 'closing'] as const;
export type Phase = (typeof PHASES)[number];

/** What the customer wants of the listener after a line. */
export const WANTS = ['sign', 'quiet', 'answer'] as const;
export type Wants = (typeof WANTS)[number];

/** The moves that answer a line; every other move is a reply. */
export const LISTENING_MOVES = ['hear', 'encourage', 'cut-in'] as const;
export type ListeningMove = (typeof LISTENING_MOVES)[number];
export type Move = ListeningMove | ReplyId;

export const isListeningMove = (move: Move): move is ListeningMove =>
  move === 'hear' || move === 'encourage' || move === 'cut-in';

/** How the customer stands to the house after the conversation. */
export const OUTCOMES = ['stays', 'wavers', 'leaves'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const PERIODS = ['day', 'week', 'month', 'year'] as const;
export type Period = (typeof PERIODS)[number];
export const PERIODS_IN_A_YEAR: Readonly<Record<Period, number>> = { day: 365, week: 52, month: 12, year: 1 };

/** A linked scenario: every id in it names something, every default is filled in. Plain JSON. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** BCP 47. */
  readonly language: string;
  /** The backdrop's name; a stage that does not know the name shows a plain room. */
  readonly setting: string;
  readonly channel: Channel;
  /** The author's estimate. */
  readonly minutes: number;
  readonly persona: Persona;
  /** Everyone else who speaks. */
  readonly others: Readonly<Record<PersonaId, Persona>>;
  readonly worth: Worth | null;
  readonly facts: Readonly<Record<FactId, string>>;
  /** Where the conversation goes when the mood reaches 0. */
  readonly floor: EndingId;
  readonly start: TurnId;
  readonly turns: Readonly<Record<TurnId, Turn>>;
  readonly endings: Readonly<Record<EndingId, Ending>>;
}

export interface Persona {
  readonly id: PersonaId;
  readonly name: string;
  /** Which rig the stage draws. */
  readonly look: string;
  /** Hertz, of the voice's blip. */
  readonly pitch: number;
  /** Graphemes a second. */
  readonly pace: number;
  readonly temper: Temper;
  /** 1–6, where it begins: the scenario's own, or else the persona's. The only thing here that the rules read. */
  readonly mood: number;
  /** For the debrief: *she felt hurried*. */
  readonly pronoun: Pronoun;
}

export const TEMPERS = ['gentle', 'brisk', 'dry', 'fiery'] as const;
export type Temper = (typeof TEMPERS)[number];

export const PRONOUNS = ['she', 'he', 'they'] as const;
export type Pronoun = (typeof PRONOUNS)[number];

/** What the house loses with a customer who leaves for good. Whole units of the currency; low ≤ high. */
export interface Worth {
  readonly amount: Range;
  readonly per: Period;
  readonly currency: string;
  /** The loss of a year, given or worked out. */
  readonly year: Range;
}

export interface Range {
  readonly low: number;
  readonly high: number;
}

export interface Turn {
  readonly kind: 'turn';
  readonly id: TurnId;
  readonly phase: Phase;
  /** What only the agent knows. */
  readonly you: string | null;
  /** How much time has passed, in the author's words. */
  readonly later: string | null;
  /** Changes only the face and the voice. */
  readonly mood: Mood | null;
  readonly lines: readonly Line[];
  /** In the order shown: as authored, saying nothing last. */
  readonly replies: readonly Reply[];
  /** Where the conversation goes when all is said and no reply is allowed; empty if the author gave nothing. */
  readonly otherwise: readonly Target[];
}

/** Stands where a speaker's name does, for what nobody says; so no persona can have this name. */
export const NARRATOR = 'narrator';

/** What somebody other than the agent says, or what is told. */
export interface Saying {
  readonly text: string;
  readonly tone: string | null;
  /** Null: the customer. */
  readonly by: PersonaId | typeof NARRATOR | null;
}

export interface Line extends Saying {
  readonly reveals: readonly FactId[];
  readonly wants: Wants | null;
  /** What the agent says when cutting in after this line. */
  readonly blurt: string | null;
  /** What is said at once to the blurt. */
  readonly blurtAnswer: Saying | null;
  readonly when: Condition;
}

export interface Reply {
  readonly id: ReplyId;
  readonly turn: TurnId;
  /** The agent's words; null for an act alone. */
  readonly say: string | null;
  /** An act in the author's words; `'nothing'` is silence. */
  readonly act: string | null;
  /** How the words are said; null where there are none. No rule reads it. */
  readonly tone: string | null;
  /** A short name for a long reply. */
  readonly button: string | null;
  readonly shows: readonly Behaviour[];
  readonly remedies: readonly BadBehaviour[];
  readonly misses: readonly GoodBehaviour[];
  /** What is said at once, before the next turn. */
  readonly answer: Saying | null;
  readonly thinks: string | null;
  readonly echo: string | null;
  readonly when: Condition;
  /** How often it can be given in one attempt, 1–9. */
  readonly times: number;
  /** First match wins; the last has no condition. */
  readonly to: readonly Target[];
}

export interface Target {
  readonly when: Condition;
  readonly to: Destination;
}

export type Destination =
  { readonly kind: 'turn'; readonly id: TurnId } | { readonly kind: 'ending'; readonly id: EndingId };

export interface Ending {
  readonly kind: 'ending';
  readonly id: EndingId;
  readonly title: string;
  readonly customer: Outcome;
  readonly matter: 'settled' | 'open';
  /** Whether coming here is as good as the best of the endings. */
  readonly right: boolean;
  readonly says: string | null;
}
