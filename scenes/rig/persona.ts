import type { Mood } from '../../src/scenario/meter.ts';
import type { Layer } from './artwork.ts';
import type { Pose } from './pose.ts';

/**
 * A customer's looks. Head layers are drawn around the point between the eyes (the chin is at y ≈ 128),
 * body layers around the middle of the counter's edge (the neck's pit is at y ≈ −232).
 */
export interface PersonaLook {
  readonly skin: Skin;
  readonly eyes: Eyes;
  readonly brows: Brows;
  readonly mouth: Mouth;
  readonly arms: Arms;
  /** Of the head, behind the body: long hair, the back of a scarf. */
  readonly behind: readonly Layer[];
  /** Of the body. */
  readonly neck: readonly Layer[];
  readonly torso: readonly Layer[];
  /** Of the head: ears, face, beard; the features come next. */
  readonly skull: readonly Layer[];
  /** Of the head, over eyes and mouth: moustache, glasses, hair. */
  readonly front: readonly Layer[];
  /** Of the body, over the head's lower edge: a scarf's folds, a strap. */
  readonly over: readonly Layer[];
  /** The face's outline, which shades and blushes stay within. */
  readonly face: string;
  /** Where this customer shows a mood differently from others. */
  readonly manner: Partial<Readonly<Record<Mood, Partial<Pose>>>>;
}

export interface Skin {
  readonly base: string;
  readonly line: string;
  readonly blush: string;
}

export interface Eyes {
  readonly apart: number;
  readonly halfWidth: number;
  readonly height: number;
  /** How much higher the outer corner is. */
  readonly slant: number;
  readonly iris: string;
  readonly irisDeep: string;
  readonly lash: string;
  /** 0: a plain lid line; 1: long lashes. */
  readonly lashes: number;
  readonly lid: string;
  /** 0 … 1: crow's feet and the like, which show with a smile. */
  readonly age: number;
}

export interface Brows {
  readonly color: string;
  readonly weight: number;
  readonly height: number;
  readonly arch: number;
  readonly length: number;
}

export interface Mouth {
  readonly y: number;
  readonly halfWidth: number;
  readonly upper: number;
  readonly lower: number;
  readonly lip: string;
  readonly line: string;
}

export interface Arms {
  readonly sleeve: string;
  readonly sleeveShade: string;
  readonly sleeveLine: string;
  readonly cuff: string;
  /** Half the distance between the shoulders' joints. */
  readonly shoulder: number;
  readonly shoulderY: number;
  readonly thickness: number;
}
