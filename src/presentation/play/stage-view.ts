import type { Channel, Outcome, Phase } from '../../scenario/model.ts';

/** All that the stage draws. Plain data; the same view always gives the same picture. */
export interface StageView {
  /** The backdrop's name; unknown ones show a plain room. */
  readonly setting: string;
  readonly channel: Channel;
  /** The persona's rig; unknown ones show a plain figure. */
  readonly look: string;
  /** 0 furious – 6 delighted: the mood on the face, which a turn may set apart from the meter. */
  readonly mood: number;
  /** Changes when the customer says something new. The mouth moves for the time of `syllables`. Null: silent. */
  readonly utterance: {
    readonly key: string;
    readonly syllables: number;
    readonly tone: string | null;
  } | null;
  /** The props (a bag of plums, a cup, a parcel) stand differently in each phase. */
  readonly phase: Phase;
  /** Null while the conversation goes on; a customer who leaves is shown walking out. */
  readonly outcome: Outcome | null;
}
