import { describe, expect, it } from 'vitest';
import { printCondition } from '../../src/workbench/walk/allowed.ts';
import { printWalk } from '../../src/workbench/walk/print.ts';
import { walk } from '../../src/workbench/walk/walk.ts';
import { loadLibrary } from '../../src/cli/files/library.ts';
import { createPlayer } from '../../src/conversation/replay.ts';
import { factId } from '../../src/scenario/ids.ts';
import { explodingScenario } from '../helpers/hostile-stories.ts';
import { GOOD_SCENARIO, broken, scenarioOf } from '../helpers/scenario-text.ts';

const { rubric } = loadLibrary('scenarios');
if (rubric === null) throw new Error('The rubric has errors');
const table = rubric.effects;

const walked = (text: string, ...moves: readonly string[]): string =>
  printWalk(walk(createPlayer(scenarioOf(text), table), moves));

describe('printWalk', () => {
  it('tells what is learned, moods by their names, and what can be done with its words', () => {
    expect(walked(GOOD_SCENARIO, 'hear', 'cut-in')).toMatchInlineSnapshot(`
      "The cup

      [hello, opening]  mood wary, last words 0; missed so far: patience 0 of 0, warmth 0 of 0
          samira: This one is too milky.
      > hear
          patience 2 of 2
          samira: It is the third one.
          learned: third
      > cut-in
          patience 0 of 3, mood wary → upset

      It goes on.
      Allowed now:
        sorry: I'm sorry. I'll make another.
        third-one: The third one! Let me make it myself.
        dry: You just like it dry."
    `);
  });

  it('tells which replies are locked, and by what', () => {
    const text = broken('- line: It is the third one.', '- No.\n      - line: It is the third one.');
    expect(walked(text, 'cut-in')).toContain('Not now:\n  third-one: needs the fact third');
  });

  it('says where the mood led to the floor, and what was not reached', () => {
    const text = broken('[own-the-fault]', '[coldness]').replace('phase: opening', 'phase: hearing');
    const told = walked(text, 'cut-in', 'sorry');
    expect(told).toContain("> sorry: I'm sorry. I'll make another.  [coldness]");
    expect(told).toContain('the mood is furious: to the floor, gone, and not to goodbye');
  });

  it('does not speak of the floor where a reply leads to that ending by itself', () => {
    const text = broken('[own-the-fault]\n        to: goodbye', '[coldness]\n        to: gone');
    expect(walked(text, 'cut-in', 'sorry')).not.toContain('to the floor');
  });
});

describe('a scenario too large to be solved', () => {
  it('is scored as exactly as any other', () => {
    const told = printWalk(walk(createPlayer(explodingScenario(), table), ['end']));
    expect(told).toContain('overall 100 of 100\noverall: 100 for the ending − 0 missed − 0 for last words; ');
  });
});

describe('printCondition', () => {
  it('is read as words', () => {
    const knows = { kind: 'knows', fact: factId('third') } as const;
    const happy = { kind: 'meter', meter: 'mood', atLeast: 5, below: 7 } as const;
    const low = { kind: 'missed', skill: 'patience', atLeast: 2, below: 8 } as const;
    expect(printCondition({ kind: 'all', of: [knows, happy] })).toBe(
      'the fact third and mood happy or better',
    );
    expect(printCondition({ kind: 'any', of: [low, { kind: 'not', of: knows }] })).toBe(
      '(missed patience 2 or more and less than 8 or not (the fact third))',
    );
    expect(printCondition({ kind: 'said', reply: 'hello/sorry' })).toBe('hello/sorry said before');
  });
});
