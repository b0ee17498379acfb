import type { Prop } from '../props/prop.ts';

/** The things in front of a set's backdrop. */
export interface StageSet {
  /** On the counter, from back to front. */
  readonly props: readonly Prop[];
  /**
   * SVG path data, in the set's units: what stands on the backdrop's counter between us and a customer who walks past
   * it. Null where nothing is in the way.
   */
  readonly occluder: string | null;
}
