import type { Persona } from './model.ts';

/** What a scenario may refer to beyond its own file. The behaviours are fixed: `BEHAVIOURS`. */
export interface Library {
  readonly personas: Readonly<Record<string, Persona>>;
  /**
   * A scenario may name others: it then plays in a plain room, with a plain figure. If unknown, this is not checked.
   */
  readonly drawn?: Drawn;
}

/** The names of what the stage can draw. */
export interface Drawn {
  readonly settings: readonly string[];
  readonly looks: readonly string[];
}
