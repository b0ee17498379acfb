import { describe, expect, test } from 'vitest';
import { decodeMoves, decodeRun, encodeMoves, encodeRun } from '../../src/session/run.ts';
import { createPlayer } from '../../src/conversation/replay.ts';
import { EFFECTS } from '../helpers/effects.ts';
import { scenarios } from '../helpers/generate-scenario.ts';
import { fc, runs } from '../helpers/generated.ts';
import { attemptOf, playerOf, SHIPPED } from '../helpers/play.ts';
import { choices, walk } from '../helpers/review.ts';

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
    ['something before it', `/plum~base~${HASH}~h`],
    ['something behind it', `plum~base~${HASH}~h/`],
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

describe('a damaged run', () => {
  const CHARACTERS = 'abzAZ09-_~ %/#é';
  const whole = encodeRun({
    scenario: 'plum-exchange',
    variant: 'base',
    hash: HASH,
    moves: encodeMoves(
      attemptOf(playerOf('plum-exchange'), 'hear,encourage,own-it,encourage,encourage,take-net').moves,
    ),
  });
  const player = playerOf('plum-exchange');

  test('is none, or is followed as far as every move is allowed', () => {
    const damaged = fc
      .tuple(fc.nat(whole.length - 1), fc.nat(3), fc.constantFrom(...CHARACTERS, ''))
      .map(([at, gone, put]) => whole.slice(0, at) + put + whole.slice(at + gone));
    fc.assert(
      fc.property(damaged, (text) => {
        const run = decodeRun(text);
        if (run === null) return;
        const decoded = decodeMoves(player, run.moves);
        const { moves, moments } = decoded.ok ? decoded.value : decoded.error;
        expect(moments).toHaveLength(moves.length + 1);
        moves.forEach((move, index) => expect(moments[index]?.allowed).toContain(move));
        expect(run.moves.startsWith(encodeMoves(moves))).toBe(true);
        expect(encodeMoves(moves) === run.moves).toBe(decoded.ok);
      }),
      runs(1000, 6),
    );
  });
});

test('of any walk through any scenario is read as it was written', () => {
  fc.assert(
    fc.property(scenarios(), choices(40), (scenario, numbers) => {
      const { player, moves } = walk(createPlayer(scenario, EFFECTS), numbers);
      const run = { scenario: scenario.id, variant: 'base', hash: HASH, moves: encodeMoves(moves) };
      const read = decodeRun(encodeRun(run));
      expect(read).toEqual(run);
      const decoded = decodeMoves(player, read?.moves ?? '');
      expect(decoded.ok && decoded.value.moves).toEqual(moves);
    }),
    runs(200, 8),
  );
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
      runs(100, 2),
    );
  });
});
