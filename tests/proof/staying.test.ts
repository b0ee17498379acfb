import { expect, test } from 'vitest';
import { createPlayer } from '../../src/conversation/replay.ts';
import { scoresOf } from '../../src/rubric/scores.ts';
import { endingNamed } from '../../src/scenario/lookup.ts';
import { stayingFindings } from '../../src/proof/findings/staying.ts';
import { solve } from '../../src/solver/solve.ts';
import { surveyOf } from '../../src/solver/states/solution.ts';
import { EFFECTS } from '../helpers/effects.ts';
import { scenarios, SMALL_SIZE } from '../helpers/generate-scenario.ts';
import { fc, runs, shareOf } from '../helpers/generated.ts';
import { machineGraph } from '../helpers/machine-graph.ts';
import { proofOf, scenarioWith, told } from '../helpers/proof.ts';

const HOME = '  home: { title: Home, customer: wavers, matter: settled }\n';
const hello = (own: string, blame: string, more = '') =>
  scenarioWith(
    `  hello:
    phase: fixing
    says: [ Hello. ]
    replies:
      own: { say: Ours., shows: [own-the-fault], to: ${own} }
      blame: { say: Yours., shows: [blame-customer], to: ${blame} }
`,
    more,
    HOME,
  );

test('is told where the best conversation loses the customer, with both conversations and their scores', () => {
  expect(told(hello('home', 'back'), 'staying-scores-less')).toMatchInlineSnapshot(
    `"  cup.yaml:19:3 warning staying-scores-less: The best conversation scores 75 and comes to ending "home", where the customer wavers; the best in which the customer stays scores 33 (moves: blame). So the moves graded best do not keep the customer. Let good behaviour lead to where the customer stays. Moves: own"`,
  );
});

test('is not told where the best keeps the customer', () => {
  expect(told(hello('back', 'home'), 'staying-scores-less')).toBe('');
});

test('can be allowed', () => {
  const allow = 'allow: { staying-scores-less: She had made up her mind. }\n';
  expect(told(hello('home', 'back', allow), 'staying-scores-less')).toBe('');
  expect(proofOf(hello('home', 'back', allow))).toMatchObject({
    allowed: [{ code: 'staying-scores-less', count: 1 }],
  });
});

test('of generated scenarios is told of just those where it is so on the machine', () => {
  let counted = 0;
  fc.assert(
    fc.property(scenarios(SMALL_SIZE), (scenario) => {
      const states = machineGraph(createPlayer(scenario, EFFECTS), 300);
      if (states === null) return;
      const solved = solve(scenario, EFFECTS);
      const best = { all: -1, staying: -1 };
      for (const { moment } of states) {
        if (moment.ending === null) continue;
        const { customer } = endingNamed(scenario, moment.ending);
        const { overall } = scoresOf(moment.context.meters, customer, solved.bounds);
        best.all = Math.max(best.all, overall);
        if (customer === 'stays') best.staying = Math.max(best.staying, overall);
      }
      const isSo = best.staying >= 0 && best.staying < best.all;
      const findings = [...stayingFindings(surveyOf(solved))];
      expect(findings).toHaveLength(isSo ? 1 : 0);
      if (isSo) expect(findings[0]?.message).toContain(`scores ${best.all} `);
      if (isSo) expect(findings[0]?.message).toContain(`stays scores ${best.staying} `);
      counted += isSo ? 1 : 0;
    }),
    runs(300, 7),
  );
  expect(counted).toBeGreaterThan(shareOf(10));
});
