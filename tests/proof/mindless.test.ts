import { describe, expect, test } from 'vitest';
import { isListeningMove } from '../../src/scenario/model.ts';
import { score, tell } from '../../src/proof/findings/mindless.ts';
import { mindlessPlays } from '../../src/proof/findings/mindless-players.ts';
import { solve } from '../../src/solver/solve.ts';
import { surveyOf } from '../../src/solver/states/solution.ts';
import { chain } from '../helpers/chain.ts';
import { EFFECTS } from '../helpers/effects.ts';
import { SHIPPED, playerOf } from '../helpers/play.ts';
import { scenarioWith, told } from '../helpers/proof.ts';
import { scenarioOf } from '../helpers/scenario-text.ts';

const playsOf = (text: string) => mindlessPlays(surveyOf(solve(scenarioOf(text), EFFECTS)));

describe('mindless players', () => {
  test('are counted once, however many habits come to the same', () => {
    const mail = chain(3, ['good', 'bad']).replace('setting:', 'channel: email\nsetting:');
    expect(playsOf(mail).map(tell)).toEqual([
      'takes the first reply',
      'takes the last reply',
      'replies at random',
    ]);
  });

  test('listen in as many ways as make a difference', () => {
    const listens = playsOf(chain(1, ['good', 'bad'])).map(({ listener, speaker }) => [listener, speaker]);
    // With two lines a turn, going by turns never comes to the second.
    expect(listens).toEqual(
      ['hear', 'encourage', 'cut-in'].flatMap((listener) =>
        ['first', 'last', 'random'].map((speaker) => [listener, speaker]),
      ),
    );
  });

  test('who reply at random are those who take the first where there is one reply', () => {
    const one = chain(2, ['good']).replaceAll(', "Well?"', '');
    expect(playsOf(one).map(tell)).toEqual(['takes the first reply']);
  });

  test('there are none where no move can be made', () => {
    const text = scenarioWith('  hello: { phase: closing, says: [ Hello. ], otherwise: back }\n');
    expect(playsOf(text)).toEqual([]);
    expect(told(text, 'mindless-short')).toBe('');
  });

  test.each(SHIPPED)('of %s each does something else, and listens as it is told', (name) => {
    const { scenario, table } = playerOf(name);
    const plays = mindlessPlays(surveyOf(solve(scenario, table)));
    const conversations = plays.flatMap(({ moves }) => (moves === null ? [] : [moves.join()]));
    expect(new Set(conversations).size).toBe(conversations.length);
    for (const { listener, moves } of plays) {
      if (moves !== null) expect(listener !== null).toBe(moves.some(isListeningMove));
    }
  });
});

describe('who replies at random', () => {
  /** The first reply and the last end it at once, so that only chance goes further. */
  const lucky = (good: number) => `  hello:
    phase: fixing
    says: [ Hello. ]
    replies:
      rude: { say: You., shows: [last-word, coldness], to: gone }
${Array.from({ length: good }, (_, index) => `      good${index}: { say: "Good ${index}.", to: back }\n`).join('')}      rude-too: { say: You and you and you there., shows: [last-word, coldness], to: gone }
`;

  test('is told with a mean to the tenth, and with no conversation of its own', () => {
    expect(told(scenarioWith(lucky(7)), 'mindless-short')).toMatchInlineSnapshot(
      `"  cup.yaml:9:1 warning mindless-short: Who replies at random gets 81.6 of 100 in the mean without reading a word. That is hard to avoid in so short a scenario."`,
    );
  });

  test('is told with the number that the limit is held against', () => {
    const random = playsOf(scenarioWith(lucky(7))).find(({ moves }) => moves === null);
    if (random === undefined) expect.fail('Nobody replies at random');
    expect(score({ ...random, overall: 60.04 })).toBe('60 of 100 in the mean');
    expect(score({ ...random, overall: 60.06 })).toBe('60.1 of 100 in the mean');
    expect(told(scenarioWith(lucky(2)), 'mindless-short')).toBe('');
  });
});
