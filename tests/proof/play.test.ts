import { describe, expect, test } from 'vitest';
import { chain } from '../helpers/chain.ts';
import { scenarioWith, told } from '../helpers/proof.ts';

const HELLO = `  hello:
    phase: fixing
    says: [ "Hello." ]
    replies:
      good: { say: Good., shows: [own-the-fault], to: back }
      late: { say: Late., to: farewell }
`;

describe('no-way-back', () => {
  const farewell = (turn: string) => told(scenarioWith(`${HELLO}${turn}`), 'no-way-back');

  test('is told where a move can still be made', () => {
    const turn =
      '  farewell:\n    phase: closing\n    replies: { bye: { say: Bye., to: gone }, go: { say: Off., to: gone } }\n';
    expect(farewell(turn)).toContain('In turn "hello" one "late" loses the customer for good');
  });

  test.each([
    ['one turn', '  farewell: { phase: closing, says: [ Goodbye. ], otherwise: gone }\n'],
    [
      'two turns',
      '  farewell: { phase: closing, says: [ Well. ], otherwise: door }\n  door: { phase: closing, says: [ Goodbye. ], otherwise: gone }\n',
    ],
  ])('is not told where the conversation goes on by itself, through %s, to its end', (_, turn) => {
    expect(farewell(turn)).toBe('');
  });

  test('is told where it goes on by itself to a turn in which moves can be made', () => {
    const turn =
      '  farewell: { phase: closing, says: [ Well. ], otherwise: door }\n  door: { phase: closing, replies: { bye: { say: Bye., to: gone } } }\n';
    expect(farewell(turn)).toContain('one "late" loses the customer for good');
  });
});

describe('rare-ending', () => {
  /** Random play comes to `back` once in nine to the power of so many. */
  const rare = (length: number) =>
    told(
      chain(length, ['plain', ...Array.from({ length: 8 }, () => 'bad' as const)])
        .replaceAll(/(c[1-8]: .*) to: \w+ \}/g, '$1 to: gone }')
        .replaceAll(', reveals: third }, "Well?"', ', reveals: third }'),
      'rare-ending',
    );

  test('is told to three digits', () => {
    expect(rare(5)).toContain('Of random plays only about one in 59,000 comes to ending "back".');
  });

  // The last vanishes in a double.
  test.each([7, 20, 345])('is told in words where it is rarer still: once in 9^%i', (length) => {
    expect(rare(length)).toContain('Of random plays not one in a million comes to ending "back".');
  });
});
