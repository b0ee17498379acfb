import { readFileSync, readdirSync } from 'node:fs';
import { personaId } from '../../src/scenario/ids.ts';
import type { Library } from '../../src/scenario/library.ts';
import type { Persona, Scenario } from '../../src/scenario/model.ts';
import { readScenario } from '../../src/scenario/reading/parse.ts';
import { printDiagnostics } from '../../src/scenario/findings/print.ts';

const persona = (id: string): Persona => ({
  id: personaId(id),
  name: id,
  look: 'plain',
  pitch: 200,
  pace: 30,
  temper: 'dry',
  mood: 3,
  pronoun: 'she',
});

/** Two personas: the customer `samira`, and `tom`. */
export const LIBRARY: Library = {
  personas: { samira: persona('samira'), tom: persona('tom') },
  drawn: { settings: ['grocery', 'coffee-bar', 'mail-order', 'plain'], looks: ['plain'] },
};

/** A whole scenario without a fault, for a test to break in one place. */
export const GOOD_SCENARIO = `format: 1
id: cup
title: The cup
summary: A cup, and what is in it.
setting: coffee-bar
persona: samira
facts:
  third: It is the third cup.
floor: gone
start: hello
turns:
  hello:
    phase: opening
    says:
      - This one is too milky.
      - line: It is the third one.
        reveals: third
        wants: sign
      - Well?
    replies:
      sorry:
        say: I'm sorry. I'll make another.
        shows: [own-the-fault]
        to: goodbye
      third-one:
        needs: third
        say: The third one! Let me make it myself.
        to: goodbye
      dry:
        say: You just like it dry.
        shows: [last-word]
        to: [{ when: { mood: { below: wary } }, to: gone }, goodbye]
  goodbye:
    phase: closing
    says: [ "Thanks." ]
    replies:
      bye: { say: "See you tomorrow.", to: back }
      nothing: { do: nothing, shows: [let-it-go], to: back }
endings:
  back: { title: Back tomorrow, customer: stays, matter: settled }
  gone: { title: Gone, customer: leaves, matter: open }
`;

/** The good scenario with one place changed. @throws Error when the place is not there. */
export function broken(from: string, to: string): string {
  if (!GOOD_SCENARIO.includes(from)) throw new Error(`The good scenario has no ${JSON.stringify(from)}`);
  return GOOD_SCENARIO.replace(from, () => to);
}

/** What an author would read in a terminal. */
export const report = (text: string): string =>
  printDiagnostics(readScenario(text, 'cup.yaml', LIBRARY).diagnostics, text);

/** `line:column code`, one for each diagnostic. */
export const codes = (text: string): readonly string[] =>
  readScenario(text, 'cup.yaml', LIBRARY).diagnostics.map(
    ({ line, column, code }) => `${line}:${column} ${code}`,
  );

/** @throws Error with the report when there is an error. */
export function scenarioOf(text: string): Scenario {
  const { scenario } = readScenario(text, 'cup.yaml', LIBRARY);
  if (scenario === null) throw new Error(report(text));
  return scenario;
}

/** All YAML files of a folder of the project, with their texts. */
export function yamlFiles(folder: string): readonly { readonly name: string; readonly text: string }[] {
  const root = new URL(`../../${folder}/`, import.meta.url);
  const names = readdirSync(root).filter((name) => name.endsWith('.yaml'));
  return names.map((name) => ({ name, text: readFileSync(new URL(name, root), 'utf8') }));
}
