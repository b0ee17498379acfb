import type { Phase } from '../../src/scenario/model.ts';
import type { StageView } from '../../src/presentation/play/stage-view.ts';
import type { Layer } from '../rig/artwork.ts';

/** Where a prop stands: units from the customer's middle and from the counter's far edge. */
export interface Stand {
  readonly x: number;
  readonly y: number;
  readonly alpha: number;
  readonly scale: number;
  /** Radians. */
  readonly turn: number;
}

/** A thing on the counter, drawn with the middle of its base at the origin. */
export interface Prop {
  readonly key: string;
  /** How far the drawing reaches from the origin. */
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly layers: readonly Layer[];
  readonly stands: Readonly<Record<Phase, Stand>>;
  /** Where it stands once the customer has left. */
  readonly afterwards?: Stand;
}

export const at = (x: number, y: number, changes: Partial<Stand> = {}): Stand => ({
  x,
  y,
  alpha: 1,
  scale: 1,
  turn: 0,
  ...changes,
});

/** Not there, but on the way to where it will be or was. */
export const gone = (x: number, y: number, changes: Partial<Stand> = {}): Stand =>
  at(x, y, { alpha: 0, ...changes });

export const standOf = (prop: Prop, view: StageView): Stand =>
  view.outcome === 'leaves' && prop.afterwards !== undefined ? prop.afterwards : prop.stands[view.phase];
