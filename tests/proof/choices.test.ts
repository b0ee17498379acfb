import { describe, expect, test } from 'vitest';
import { chain } from '../helpers/chain.ts';
import { scenarioWith, told } from '../helpers/proof.ts';

describe('length-tell', () => {
  /** Good replies and bad ones of one length: the digit at the end tells them apart. */
  const level = (text: string) => text.replaceAll(/say: "[^"]*(\d)"/g, 'say: "That is $1."');

  test('is not told where all replies are of a length', () => {
    expect(told(level(chain(6, ['good', 'bad'])), 'length-tell')).toBe('');
  });

  test('is told where they differ in some turns', () => {
    const text = chain(7, ['good', 'bad']);
    const half = text.replace('"That is quite a good answer. 0"', '"Bad? 0"');
    expect(told(half, 'length-tell')).toContain('Taking the longest reply is right in 100 %');
  });

  test('is not told where they differ in too few turns', () => {
    const text = chain(6, ['good', 'bad']);
    const half = text.replace('"That is quite a good answer. 0"', '"Mad. 0"');
    expect(told(half, 'length-tell')).toBe('');
  });
});

describe('position-tell', () => {
  test('is told once: the second of two replies is the last', () => {
    const lines = told(chain(6, ['bad', 'good']), 'position-tell').split('\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('Taking the second reply is right in 100 %');
  });

  test('is told of the position that is right most often', () => {
    const third = '      c1: { say: "Mad. 1", to: t1 }\n      c2: ';
    const fixing = chain(6, ['bad', 'good']).replaceAll('opening', 'fixing');
    const text = fixing.replace('      c1: ', third);
    expect(told(text, 'position-tell')).toContain('Taking the last reply is right in 100 %');
  });
});

describe('twin-replies', () => {
  const turn = (...replies: readonly string[]) =>
    scenarioWith(`  hello:
    phase: fixing
    says: [ "Hello.", "Well?" ]
    replies:
${replies.map((reply, index) => `      r${index}: { say: "${index}.", ${reply} }\n`).join('')}`);
  const BACK = 'to: back';
  const GONE = 'to: gone';

  test('are told once a turn, however many they are', () => {
    expect(told(turn(BACK, GONE, BACK, BACK, BACK), 'twin-replies')).toMatchInlineSnapshot(
      `"  cup.yaml:16:7 warning twin-replies: replies "r0", "r2", "r3" and "r4" of turn "hello" do the same and lead to the same: the choice between them is none. Let them differ in what they show, or keep one. Moves: cut-in"`,
    );
  });

  test('are told with other twins of the turn', () => {
    expect(told(turn(BACK, GONE, BACK, GONE), 'twin-replies')).toContain(
      'replies "r0" and "r2" of turn "hello" do the same and lead to the same, and so do "r1" and "r3":',
    );
  });

  test('are no twins where they are never open together', () => {
    const polite = 'to: back, when: { missed: { patience: { below: 1 } } }';
    const hurried = 'to: back, when: { missed: { patience: { atLeast: 1 } } }';
    expect(told(turn(polite, GONE, hurried), 'twin-replies')).toBe('');
    expect(told(turn(polite, GONE, hurried, BACK), 'twin-replies')).toContain(
      'replies "r0", "r2" and "r3" of turn "hello"',
    );
  });
});
