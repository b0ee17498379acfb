import { expect, test } from 'vitest';
import { loadLibrary } from '../../src/cli/files/library.ts';
import { SCENARIOS } from '../../src/cli/files/load-scenario.ts';
import { readScenario } from '../../src/scenario/reading/parse.ts';

const TEXT = `
format: 1
id: speakers
title: Speakers
summary: The customer is named as the speaker of a line.
setting: plain
persona: samira
floor: gone
start: first
turns:
  first:
    phase: opening
    says: [ { line: It's me., by: samira }, { line: And me., by: tom } ]
    replies:
      hello: { say: Hello., to: done }
endings:
  done: { title: Done, customer: stays, matter: settled }
  gone: { title: Gone, customer: leaves, matter: open }
`;

test('a line by the customer is a line by nobody else', () => {
  const { library } = loadLibrary(SCENARIOS);
  const { scenario } = readScenario(TEXT, 'speakers.yaml', library ?? { personas: {} });
  const [turn] = Object.values(scenario?.turns ?? {});
  expect(turn?.lines.map(({ by }) => by)).toEqual([null, 'tom']);
  expect(Object.keys(scenario?.others ?? {})).toEqual(['tom']);
});
