import { expect, test } from 'vitest';
import { packScenario, unpackScenario, type PackedScenario } from '../../src/scenario/packed.ts';
import type { Scenario } from '../../src/scenario/model.ts';
import { scenarios } from '../helpers/generate-scenario.ts';
import { fc, runs } from '../helpers/generated.ts';
import { FIXTURES, playerOf, SHIPPED } from '../helpers/play.ts';

/** As it travels: as text. */
const sent = (scenario: Scenario): Scenario => {
  const packed: PackedScenario = JSON.parse(JSON.stringify(packScenario(scenario)));
  return unpackScenario(packed);
};

test.each([...SHIPPED, ...FIXTURES])('%s arrives as it was sent, its turns in the same order', (name) => {
  const { scenario } = playerOf(name);
  expect(sent(scenario)).toEqual(scenario);
  expect(Object.keys(sent(scenario).turns)).toEqual(Object.keys(scenario.turns));
});

test('so does every other scenario', () => {
  fc.assert(
    fc.property(scenarios(), (scenario) => {
      expect(sent(scenario)).toEqual(scenario);
    }),
    runs(400),
  );
});
