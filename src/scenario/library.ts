import type { Persona } from './model.ts';

/** What a scenario may refer to beyond its own file. The behaviours are fixed: `BEHAVIOURS`. */
export interface Library {
  readonly personas: Readonly<Record<string, Persona>>;
}
