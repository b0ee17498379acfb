import type { Ending, Persona, PersonaId, Scenario, Turn } from './model.ts';

/** The turn of that name. @throws if the id is not of this scenario. Linking checked all ids, so that is a bug. */
export const turnNamed = (scenario: Scenario, id: string): Turn =>
  found<Turn>(scenario.turns, id) ?? missing(scenario, 'turn', id);

/** The ending of that name. @throws as {@link turnNamed}. */
export const endingNamed = (scenario: Scenario, id: string): Ending =>
  found<Ending>(scenario.endings, id) ?? missing(scenario, 'ending', id);

/** Who says a line: null is the customer. @throws as {@link turnNamed}. */
export const speakerNamed = (scenario: Scenario, id: PersonaId | null): Persona =>
  id === null ? scenario.persona : (found<Persona>(scenario.others, id) ?? missing(scenario, 'persona', id));

const found = <Value>(record: Readonly<Record<string, Value>>, id: string): Value | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

function missing(scenario: Scenario, what: string, id: string): never {
  throw new Error(`${scenario.id}: no ${what} "${id}"`);
}
