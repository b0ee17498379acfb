import { expect, test } from 'vitest';
import { Outlook } from '../../src/proof/counting/ranges.ts';
import { solve, type Solved } from '../../src/solver/solve.ts';
import { EFFECTS } from '../helpers/effects.ts';
import { reply, story } from '../helpers/hostile-stories.ts';

const SHORT = story({
  'turn-0': {
    phase: 'opening',
    replies: {
      kind: reply('home', { shows: ['personalisation'] }),
      cold: reply('turn-1', { shows: ['coldness'] }),
    },
  },
  'turn-1': {
    phase: 'closing',
    replies: {
      bye: reply('gone', { when: { warmth: { atLeast: 20 } } }),
      leave: reply('home', { when: { warmth: { atLeast: 20 } } }),
    },
  },
});

test('where nobody can come to an ending nothing is promised', () => {
  const solved = solve(SHORT, EFFECTS);
  const [stuck = -1] = solved.reach.stuck;
  const outlook = new Outlook(solved);
  expect(outlook.at(stuck)).toBeNull();
  expect(outlook.at(solved.start)).toEqual({
    ...solved.bounds,
    overall: { worst: 100, best: 100 },
  });
});

test('a score is worked out when it is asked for, and once', () => {
  const whole = solve(SHORT, EFFECTS);
  let passes = 0;
  const solved: Solved = {
    ...whole,
    get edges() {
      passes++;
      return whole.edges;
    },
  };
  const outlook = new Outlook(solved);
  expect(passes).toBe(0);
  outlook.boundOf('overall', solved.start);
  const once = passes;
  outlook.boundOf('overall', solved.start);
  expect(passes).toBe(once);
  outlook.boundOf('patience', solved.start);
  expect(passes).toBe(2 * once);
});
