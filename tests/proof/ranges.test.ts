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
      bye: reply('gone', { when: { lastWords: { atLeast: 1 } } }),
      leave: reply('home', { when: { lastWords: { atLeast: 1 } } }),
    },
  },
});

test('where nobody can come to an ending nothing is promised', () => {
  const solved = solve(SHORT, EFFECTS);
  const [stuck = -1] = solved.reach.stuck;
  const outlook = new Outlook(solved);
  expect(outlook.at(stuck)).toBeNull();
  expect(outlook.at(solved.start)).toEqual({ worst: 100, best: 100 });
  expect(outlook.at(solved.start, 30)).toEqual({ worst: 70, best: 70 });
  expect(outlook.at(solved.start, 130)).toEqual({ worst: 0, best: 0 });
});

test('it is worked out when it is asked for, and once', () => {
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
  outlook.at(solved.start);
  const once = passes;
  outlook.at(solved.start);
  expect(passes).toBe(once);
});
