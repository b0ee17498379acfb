import type { Channel, Outcome } from '../../scenario/model.ts';

/** What may be heard. Cues are derived from two views; nothing waits for them. */
export type Cue =
  /** Which room is heard from now on; null for silence. */
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
  /** The customer walks out (the phone is hung up on, where it was a call). */
  | { readonly kind: 'door'; readonly channel: Channel }
  /** The phone rings, an e-mail arrives: how a conversation begins. */
  | { readonly kind: 'arrival'; readonly channel: Channel }
  | { readonly kind: 'ending'; readonly customer: Outcome };
