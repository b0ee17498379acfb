import type { Persona } from '../rig/persona.ts';
import { LINDQVIST } from './lindqvist.ts';
import { PLAIN } from './plain.ts';
import { SAMIRA } from './samira.ts';
import { TOLENTINO } from './tolentino.ts';

const CAST: ReadonlyMap<string, Persona> = new Map([
  ['tolentino', TOLENTINO],
  ['samira', SAMIRA],
  ['lindqvist', LINDQVIST],
  ['plain', PLAIN],
]);

/** The rig of a look; whoever has none gets the plain figure. */
export const personaOf = (look: string): Persona => CAST.get(look) ?? PLAIN;
