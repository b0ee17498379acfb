import { expect, test } from 'vitest';
import { createPlayer } from '../../src/conversation/replay.ts';
import { endingNamed } from '../../src/scenario/lookup.ts';
import { stayingFindings } from '../../src/proof/findings/staying.ts';
import { solve, type Solved } from '../../src/solver/solve.ts';
import { surveyOf } from '../../src/solver/states/solution.ts';
import type { EffectTable } from '../../src/rubric/rubric.ts';
import { EFFECTS } from '../helpers/effects.ts';
import { scenarios, SMALL_SIZE } from '../helpers/generate-scenario.ts';
import { fc, runs, shareOf } from '../helpers/generated.ts';
import { machineGraph, type MachineState } from '../helpers/machine-graph.ts';
import { valueOfEnd } from '../helpers/overall.ts';
import { proofOf, scenarioWith, told } from '../helpers/proof.ts';

const HOME = '  home: { title: Home, customer: wavers, matter: settled }\n';
/** So many turns, in which blaming leads on, and at last to one ending, and owning the fault to the other at once. */
const hello = (own: string, blame: string, more = '', length = 6) =>
  scenarioWith(
    Array.from({ length }, (_, index) => {
      const next = index === length - 1 ? blame : `hello${index + 1}`;
      return `  hello${index === 0 ? '' : index}:
    phase: fixing
    says: [ Hello. ]
    replies:
      own: { say: Ours., shows: [own-the-fault], to: ${own} }
      blame: { say: Yours., shows: [stopped-learning], misses: [own-the-fault, approachability, let-it-go], to: ${next} }
`;
    }).join(''),
    more,
    HOME,
  );

test('is told where the best conversation loses the customer, with both conversations and their scores', () => {
  expect(told(hello('home', 'back', '', 13), 'staying-scores-less')).toMatchInlineSnapshot(
    `"  cup.yaml:91:3 warning staying-scores-less: The best conversation scores 75 and comes to ending "home", where the customer wavers; the best in which the customer stays scores 48 (moves: blame,blame,blame,blame,blame,blame,blame,blame,blame,blame,blame,blame,blame). So the moves graded best do not keep the customer. Let good behaviour lead to where the customer stays. Moves: own"`,
  );
});

test('is not told where the best keeps the customer', () => {
  expect(told(hello('back', 'home'), 'staying-scores-less')).toBe('');
  // To lose a little is worth it.
  expect(told(hello('home', 'back', '', 2), 'staying-scores-less')).toBe('');
});

test('can be allowed', () => {
  const allow = 'allow: { staying-scores-less: She had made up her mind. }\n';
  expect(told(hello('home', 'back', allow, 13), 'staying-scores-less')).toBe('');
  expect(proofOf(hello('home', 'back', allow, 13))).toMatchObject({
    allowed: [{ code: 'staying-scores-less', count: 1 }],
  });
});

/** Endings that are nearly worth the same, so that what is missed decides. */
const CLOSE: EffectTable = {
  ...EFFECTS,
  overall: { ...EFFECTS.overall, wavers: { settled: 99, open: 99 } },
};

test('of generated scenarios is told of just those where it is so on the machine', () => {
  let counted = 0;
  fc.assert(
    fc.property(scenarios(SMALL_SIZE), (scenario) => {
      const states = machineGraph(createPlayer(scenario, CLOSE), 300);
      if (states === null) return;
      const solved = solve(scenario, CLOSE);
      const best = { all: -Infinity, staying: -Infinity };
      for (const { points, stays } of endsFrom(states, solved)) {
        best.all = Math.max(best.all, points);
        if (stays) best.staying = Math.max(best.staying, points);
      }
      const isSo = best.staying > -Infinity && Math.max(0, best.staying) < Math.max(0, best.all);
      const findings = [...stayingFindings(surveyOf(solved))];
      expect(findings).toHaveLength(isSo ? 1 : 0);
      if (isSo) expect(findings[0]?.message).toContain(`scores ${Math.max(0, best.all)} `);
      if (isSo) expect(findings[0]?.message).toContain(`stays scores ${Math.max(0, best.staying)} `);
      counted += isSo ? 1 : 0;
    }),
    runs(300, 7),
  );
  expect(counted).toBeGreaterThan(shareOf(10));
});

/** The best that each state of the machine can be come to with, carried along: nothing leads back. */
function endsFrom(states: readonly MachineState[], solved: Solved) {
  const least = new Map<MachineState, number>();
  const missedTo = (state: MachineState): number => {
    const known = least.get(state);
    if (known !== undefined) return known;
    const before = states.flatMap((one) =>
      one.ways.filter(({ to }) => to === state).map(({ missed }) => missedTo(one) + missed),
    );
    const found = state === states[0] ? 0 : Math.min(...before);
    least.set(state, found);
    return found;
  };
  return states
    .filter(({ moment }) => moment.ending !== null)
    .map((state) => ({
      points: valueOfEnd(solved, state.moment) - missedTo(state),
      stays: endingNamed(solved.scenario, state.moment.ending ?? '').customer === 'stays',
    }));
}
