import { describe, expect, test } from 'vitest';
import { after, play, playerOf } from '../helpers/play.ts';

const metersAfter = (name: string, moves: string) => after(playerOf(name), moves).context.meters;
const chancesAfter = (name: string, moves: string) => after(playerOf(name), moves).context.chances;

describe('1 · what is allowed', () => {
  test('listening moves and nothing else while a line is unsaid', () => {
    expect(after(playerOf('wants'), '').allowed).toEqual(['hear', 'encourage', 'cut-in']);
  });

  test('after the last line the available replies and nothing else', () => {
    expect(after(playerOf('wants'), 'hear,hear,hear,hear').allowed).toEqual(['heard', 'enough']);
  });

  test('a reply that needs a fact is absent where cutting in lost the fact', () => {
    expect(after(playerOf('wants'), 'hear,cut-in').allowed).toEqual(['enough']);
  });

  test('a reply is gone when it was given as often as it may be', () => {
    const player = playerOf('times');
    expect(after(player, '').allowed).toEqual(['once', 'twice']);
    expect(after(player, 'twice').allowed).toEqual(['once', 'twice']);
    expect(after(player, 'twice,twice').allowed).toEqual(['once']);
  });

  test('any other move is refused and changes nothing', () => {
    const player = playerOf('wants');
    const beginning = player.begin();
    expect(player.make(beginning, after(player, 'cut-in').allowed[0] ?? 'hear')).toBeNull();
    expect(player.begin()).toEqual(beginning);
  });
});

describe('2 and 3 · listening, and what is missed by it', () => {
  // The lines of the fixture want nothing, a sign, quiet, an answer; each starts from mood 3. The last is not answered.
  test.each([
    ['nothing wanted', '', { hear: [0, 2], encourage: [0, 2], 'cut-in': [4, 4] }, 2],
    ['a sign wanted', 'hear', { hear: [1, 5], encourage: [0, 5], 'cut-in': [4, 6] }, 2],
    ['quiet wanted', 'hear,encourage', { hear: [0, 8], encourage: [1, 8], 'cut-in': [3, 8] }, 2],
    ['an answer wanted', 'hear,encourage,hear', { hear: [0, 8], encourage: [0, 8], 'cut-in': [0, 8] }, 3],
  ])('%s', (_, before, chances, moodAfterCutIn) => {
    const made = (move: string): string => (before === '' ? move : `${before},${move}`);
    for (const [move, [missed, of]] of Object.entries(chances)) {
      expect(chancesAfter('wants', made(move))).toEqual({
        patience: { missed, of },
        warmth: { missed: 0, of: 0 },
      });
    }
    expect(metersAfter('wants', made('cut-in')).mood).toBe(moodAfterCutIn);
    expect(metersAfter('wants', made('hear')).mood).toBe(3);
  });

  test('a cut-in skips what is left, and its facts stay unknown', () => {
    const { context } = after(playerOf('wants'), 'cut-in');
    expect(context.position).toBe(5);
    expect(context.facts).toEqual([]);
    expect(context.spoken).toEqual([]);
  });
});

describe('2 and 3 · a reply, and what is missed by it', () => {
  // personalisation: warmth +1 · apathy: warmth −2, mood −1 · last-word: patience −2, mood −1, lastWords +1.
  test.each([
    ['opening', '', 'warm', {}, [0, 0]],
    ['opening', '', 'both', { mood: 2 }, [0, 2]],
    ['opening', '', 'right', { mood: 2, lastWords: 1 }, [2, 2]],
    ['hearing', 'warm', 'both', { mood: 2 }, [0, 2]],
    ['fixing', 'warm,warm', 'cold', { mood: 2 }, [0, 3]],
    ['closing', 'warm,warm,warm', 'right', { mood: 2, lastWords: 2 }, [2, 2]],
  ])('in %s after "%s": %s', (_, before, move, meters, [patience, warmth]) => {
    const moves = before === '' ? move : `${before},${move}`;
    expect(metersAfter('double-warmth', moves)).toMatchObject(meters);
    const { patience: patient, warmth: warm } = chancesAfter('double-warmth', moves);
    expect([patient.missed, warm.missed]).toEqual([patience, warmth]);
  });

  test('each meter is clamped after the addition', () => {
    // last words 1 + 1 + 1 and then 2 in the closing: 3 at the most.
    expect(metersAfter('double-warmth', 'right,right,warm,right')).toMatchObject({ lastWords: 3, mood: 0 });
  });
});

describe('6 and 7 · where it goes', () => {
  test('to the floor when the mood is 0 and the target is a turn', () => {
    const moment = after(playerOf('floor'), 'hear,hear,cold');
    expect(moment.ending).toBe('walks-out');
    expect(moment.context.meters.mood).toBe(0);
  });

  test('to the ending all the same when the target is one', () => {
    expect(after(playerOf('floor'), 'hear,hear,cold-end').ending).toBe('hears-out');
  });

  test('to the floor when cutting in takes the last of the mood', () => {
    const player = playerOf('floor');
    expect(after(player, 'hear,cut-in').ending).toBeNull();
    expect(after(player, 'hear,cut-in,kind').context.meters.mood).toBe(2);
  });

  test('the state that the conditions of a target read is the resulting one', () => {
    // "found" goes to "well" at mood 3 or better; one cut-in before makes it 2.
    expect(after(playerOf('otherwise'), 'hear,please,hear').ending).toBe('well');
  });

  test('without anything to be done it passes on, over as many turns as it takes', () => {
    const moment = after(playerOf('otherwise'), 'hear,please,hear');
    expect(moment.context.spoken.map(({ turn, lines }) => [turn, lines])).toEqual([
      ['pause', [1]],
      ['found', []],
    ]);
  });

  test('what was not heard is not known when it passes on', () => {
    // Cut in before the second line; "lost" then has no reply to offer and passes on as well.
    expect(after(playerOf('otherwise'), 'cut-in,please,hear').ending).toBe('gone');
  });

  test('used-up replies leave by otherwise', () => {
    expect(after(playerOf('times'), 'once,twice,twice').ending).toBe('done');
  });
});

describe('entering a turn', () => {
  test('the lines are chosen before anything is revealed', () => {
    // The first line reveals the name; the second needs it, and is not chosen.
    const { context } = after(playerOf('conditional-lines'), '');
    expect(context.lines).toEqual([0, 2]);
    expect(context.facts).toEqual(['name']);
  });

  test('lines remember what was said', () => {
    const player = playerOf('conditional-lines');
    expect(after(player, 'hear,greet').context.lines).toEqual([0, 2, 3]);
    expect(after(player, 'cut-in,nod').context.lines).toEqual([1, 3]);
  });

  test('an e-mail arrives whole, with all its facts', () => {
    const moment = after(playerOf('email'), '');
    expect(moment.context).toMatchObject({ position: 3, facts: ['late'] });
    expect(moment.allowed).toEqual(['sorry', 'silence']);
  });

  test('a replay gives the same moments, for ever', () => {
    const contexts = () =>
      play(playerOf('wants'), 'hear,encourage,hear,hear,heard').map(({ context, allowed }) => [
        context,
        allowed,
      ]);
    expect(contexts()).toEqual(contexts());
  });
});
