import type { Channel, Move } from '../../scenario/model.ts';
import type { Mood } from '../../scenario/meter.ts';

/** A stretch of text, emphasised or not. */
export interface TextPart {
  readonly text: string;
  readonly emphasis: boolean;
}

/** A parsed text of the scenario: `(She sighs.) *Fine.*` has a direction and one emphasised part. */
export interface Words {
  readonly direction: string | null;
  /** Empty for a direction alone. */
  readonly parts: readonly TextPart[];
}

/** The whole conversation screen as plain data. Every string is ready to be shown. */
export interface TurnView {
  /** The number of moves. An answer to this view carries it, so that a double click is one move. */
  readonly step: number;
  readonly scenario: { readonly id: string; readonly title: string; readonly channel: Channel };
  /** The language of the scenario's texts (BCP 47). */
  readonly language: string;
  /** All that was said so far, oldest first. Entries are only added at the end, or taken off by an undo. */
  readonly entries: readonly Entry[];
  /** How many entries are older than the last move. The others are typed out. */
  readonly seen: number;
  /** What only the agent knows; it is shown apart from the conversation. Null if there is nothing. */
  readonly you: string | null;
  readonly choices: readonly Choice[];
  /** Whether a line is still unsaid: then the choices are the listening moves. */
  readonly listening: boolean;
  readonly meters: readonly MeterView[];
  /** The mood on the face, as a word; the `mood` among the meters is the one of the rules. */
  readonly face: Mood;
  readonly mayUndo: boolean;
}

export interface Entry {
  /** Unique in the conversation, and the same in every view of it. */
  readonly key: string;
  readonly who: 'customer' | 'other' | 'agent' | 'narrator';
  /** The speaker's name as shown; null for the narrator ("2 days later", "She looks at the clock."). */
  readonly speaker: string | null;
  readonly words: Words;
  /** The speaker's pace in graphemes a second; null: shown at once (the agent's own words, the narrator's). */
  readonly pace: number | null;
  /** What the agent's move showed, if that is shown at once; see remarks.ts. */
  readonly remarks?: readonly string[];
}

export interface Choice {
  readonly move: Move;
  readonly kind: 'reply' | 'silence' | 'hear' | 'encourage' | 'cut-in';
  /** The words on the button. Its accessible name is direction and parts, joined with a space. */
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
