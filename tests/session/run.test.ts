import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeMoves, decodeRun, encodeMoves, encodeRun } from '../../src/session/run.ts';
import { attemptOf, playerOf, SHIPPED } from '../helpers/play.ts';

const HASH = 'AAAAAAAAAAAAAAAA';

describe('a run', () => {
  test('is read as it was written', () => {
    const run = { scenario: 'plum-exchange', variant: 'base', hash: 'a-_9AAAAAAAAAAAA', moves: 'hecAb1' };
    expect(decodeRun(encodeRun(run))).toEqual(run);
  });

  test.each([
    ['nothing', ''],
    ['a part missing', `plum~base~${HASH}`],
    ['a short hash', 'plum~base~AAAA~h'],
    ['a reply cut short', `plum~base~${HASH}~hAb`],
    ['an unknown listening move', `plum~base~${HASH}~x`],
    ['an id that is none', `Plum!~base~${HASH}~h`],
  ])('with %s is none', (_, text) => expect(decodeRun(text)).toBeNull());

  test('of any text is a run or null, never an error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const run = decodeRun(text);
        expect(run === null || encodeRun(run) === text).toBe(true);
      }),
    );
  });
});

describe('moves', () => {
  test('one character for listening and three for a reply', () => {
    const { moves } = attemptOf(playerOf('wants'), 'hear,encourage,cut-in,enough');
    expect(encodeMoves(moves)).toMatch(/^hec[A-Z][A-Za-z0-9]{2}$/);
  });

  test('that no longer fit stop the reading there, and keep what came before', () => {
    const decoded = decodeMoves(playerOf('wants'), 'heAb1h');
    expect(decoded.ok).toBe(false);
    expect(decoded.ok || decoded.error.moves).toEqual(['hear', 'encourage']);
    expect(decoded.ok || decoded.error.moments).toHaveLength(3);
  });

  test.each(SHIPPED)('of any walk through %s are read as they were written', (name) => {
    const player = playerOf(name);
    fc.assert(
      fc.property(fc.array(fc.nat(11), { maxLength: 40 }), (choices) => {
        let moment = player.begin();
        const moves = choices.flatMap((choice) => {
          const move = moment.allowed[choice % moment.allowed.length];
          const next = move === undefined ? null : player.make(moment, move);
          if (move === undefined || next === null) return [];
          moment = next;
          return [move];
        });
        const text = encodeMoves(moves);
        const decoded = decodeMoves(player, text);
        expect(decoded.ok && decoded.value.moves).toEqual(moves);
        expect(`#/debrief/${name}~base~${HASH}~${text}`.length).toBeLessThanOrEqual(200);
      }),
      { seed: 2, numRuns: 100 },
    );
  });
});
