import type { Channel, Outcome } from '../../scenario/model.ts';

/** A sound of the game. Cues are derived from two views; nothing waits for them. */
export type Cue =
  /** The room that is heard from now on; null for silence. */
  | { readonly kind: 'room'; readonly setting: string | null; readonly channel: Channel }
  /** A line in the persona's voice. `pitch` in hertz, `pace` in graphemes a second. */
  | {
      readonly kind: 'voice';
      readonly pitch: number;
      readonly syllables: number;
      readonly pace: number;
      readonly tone: string | null;
      readonly mood: number;
    }
  | { readonly kind: 'mood'; readonly change: 'better' | 'worse' }
  /** The customer walks out, or hangs up if it was a call. */
  | { readonly kind: 'door'; readonly channel: Channel }
  /** The phone rings, an e-mail arrives: a conversation begins. */
  | { readonly kind: 'arrival'; readonly channel: Channel }
  | { readonly kind: 'ending'; readonly customer: Outcome };
