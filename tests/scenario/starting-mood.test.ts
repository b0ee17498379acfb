import { describe, expect, it, test } from 'vitest';
import { createPlayer } from '../../src/conversation/replay.ts';
import { BASE_VARIANT, canonicalRules } from '../../src/rubric/canonical.ts';
import { solve } from '../../src/solver/solve.ts';
import { moodFindings } from '../../src/workbench/check/mood.ts';
import { EFFECTS } from '../helpers/effects.ts';
import { after } from '../helpers/play.ts';
import { ReferenceEngine } from '../helpers/reference-engine.ts';
import { GOOD_SCENARIO, broken, codes, report, scenarioOf } from '../helpers/scenario-text.ts';

/** Samira is wary by herself. */
const startingIn = (mood: string): string => broken('persona: samira', `persona: samira\nmood: ${mood}`);
const rulesOf = (text: string): string => canonicalRules(scenarioOf(text), EFFECTS, BASE_VARIANT);

describe('the mood where a scenario begins', () => {
  it.each([
    [GOOD_SCENARIO, 3],
    [startingIn('angry'), 1],
    [startingIn('delighted'), 6],
    [startingIn('2'), 2],
  ])('is the same to the conversation, the second engine and the solver', (text, mood) => {
    const scenario = scenarioOf(text);
    expect(after(createPlayer(scenario, EFFECTS), '').context.meters.mood).toBe(mood);
    expect(new ReferenceEngine(scenario, EFFECTS).meters.mood).toBe(mood);
    expect(solve(scenario, EFFECTS).graph.startReadings.mood).toBe(mood);
  });

  it('decides what a move leads to', () => {
    const scenario = scenarioOf(startingIn('angry'));
    expect(after(createPlayer(scenario, EFFECTS), 'cut-in').ending).toBe('gone');
    const engine = new ReferenceEngine(scenario, EFFECTS);
    engine.move('cut-in');
    expect(engine.ending).toBe('gone');
    expect(after(createPlayer(scenarioOf(GOOD_SCENARIO), EFFECTS), 'cut-in').ending).toBeNull();
  });

  it('is known to the check of the floor', () => {
    const told = (text: string): string =>
      moodFindings(scenarioOf(text.replace('[own-the-fault]', '[coldness]')), EFFECTS)
        .map(({ message }) => message)
        .join('\n');
    expect(told(startingIn('angry'))).toContain('reply "sorry" never gets to "goodbye"');
    expect(told(GOOD_SCENARIO)).toBe('');
  });

  it('is a rule: another mood is another game, the same one by any name is not', () => {
    expect(rulesOf(startingIn('angry'))).not.toBe(rulesOf(GOOD_SCENARIO));
    expect(rulesOf(startingIn('2'))).toBe(rulesOf(startingIn('upset')));
    expect(rulesOf(startingIn('wary'))).toBe(rulesOf(GOOD_SCENARIO));
  });
});

test.each(['furious', 'cross', '0', '7', '2.5', '{ below: wary }', '[angry]'])('mood: %s', (mood) => {
  expect(report(startingIn(mood))).toMatchSnapshot();
});

test('it is found under other names', () => {
  expect(codes(broken('persona: samira', 'persona: samira\nstarting_mood: upset'))).toEqual([
    '7:1 unknown-key',
  ]);
  expect(report(broken('persona: samira', 'persona: samira\nstarting_mood: upset'))).toContain(
    'Did you mean "mood"?',
  );
});
