import type { Channel, Move } from '../../scenario/model.ts';
import type { Mood } from '../../scenario/meter.ts';

/** A stretch of text, emphasised or not. */
export interface TextPart {
  readonly text: string;
  readonly emphasis: boolean;
}

/** A text of the scenario taken apart: `(She sighs.) *Fine.*` has a direction and one emphasised part. */
export interface Words {
  readonly direction: string | null;
  /** Empty for a direction alone. */
  readonly parts: readonly TextPart[];
}

/** The whole conversation screen as plain data. Every string is ready to be shown. */
export interface TurnView {
  /** How many moves were made; an answer to this view carries it, so that a double click is one move. */
  readonly step: number;
  readonly scenario: { readonly id: string; readonly title: string; readonly channel: Channel };
  /** BCP 47, of all that the scenario says. */
  readonly language: string;
  /** Everything said so far, oldest first. Entries are only ever added at the end, or taken off by an undo. */
  readonly entries: readonly Entry[];
  /** How many of the entries are older than the last move: those from here on are typed out. */
  readonly seen: number;
  /** What only the agent knows, told apart from the conversation; null where there is nothing. */
  readonly you: string | null;
  readonly choices: readonly Choice[];
  /** Whether a line is unsaid: then the choices are the listening moves. */
  readonly listening: boolean;
  readonly meters: readonly MeterView[];
  /** The mood that the face shows, as a word; `mood` among the meters is the rule's. */
  readonly face: Mood;
  readonly mayUndo: boolean;
}

export interface Entry {
  /** Unique in the conversation and the same in every view of it. */
  readonly key: string;
  readonly who: 'customer' | 'other' | 'agent' | 'narrator';
  /** The speaker's name as shown; null for the narrator ("2 days later"). */
  readonly speaker: string | null;
  readonly words: Words;
  /** Of the one who speaks, in graphemes a second; null: shown at once (the agent's own words, the narrator's). */
  readonly pace: number | null;
  /** What the agent's move showed, where it is told at once; see remarks.ts. */
  readonly remarks?: readonly string[];
}

export interface Choice {
  readonly move: Move;
  readonly kind: 'reply' | 'silence' | 'hear' | 'encourage' | 'cut-in';
  /** What the button shows. Its accessible name is direction and parts joined with a space. */
  readonly words: Words;
  /** `1` to `9` in the order shown. */
  readonly key: string;
}

export interface MeterView {
  readonly id: 'patience' | 'warmth' | 'mood';
  readonly label: string;
  readonly value: number;
  readonly lowest: number;
  readonly highest: number;
  /** The value in words: `7 of 9 taken`, `wary`. */
  readonly text: string;
}
