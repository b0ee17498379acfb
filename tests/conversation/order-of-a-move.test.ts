import { describe, expect, test } from 'vitest';
import { after, play, playerOf } from '../helpers/play.ts';

const metersAfter = (name: string, moves: string) => after(playerOf(name), moves).context.meters;

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

describe('2 · the effect of listening', () => {
  // The lines of the fixture want nothing, a sign, quiet, an answer; each starts from patience 10 and mood 3.
  test.each([
    ['nothing wanted', '', { hear: 10, encourage: 10, 'cut-in': 8 }, 2],
    ['a sign wanted', 'hear', { hear: 9, encourage: 11, 'cut-in': 8 }, 2],
    ['quiet wanted', 'hear,encourage', { hear: 12, encourage: 10, 'cut-in': 9 }, 2],
    ['an answer wanted', 'hear,encourage,hear', { hear: 12, encourage: 12, 'cut-in': 12 }, 3],
  ])('%s', (_, before, patience, moodAfterCutIn) => {
    const result = (move: string) => metersAfter('wants', before === '' ? move : `${before},${move}`);
    expect(result('hear').patience).toBe(patience.hear);
    expect(result('encourage').patience).toBe(patience.encourage);
    expect(result('cut-in').patience).toBe(patience['cut-in']);
    expect(result('cut-in').mood).toBe(moodAfterCutIn);
    expect(result('hear').mood).toBe(3);
  });

  test('a cut-in skips what is left, and its facts stay unknown', () => {
    const { context } = after(playerOf('wants'), 'cut-in');
    expect(context.position).toBe(5);
    expect(context.facts).toEqual([]);
    expect(context.spoken).toEqual([]);
  });
});

describe('2 · the effect of a reply', () => {
  // personalisation: warmth +1 · apathy: warmth −2, mood −1 · last-word: patience −2, mood −1, lastWords +1.
  test.each([
    ['opening', '', 'warm', { warmth: 12 }],
    ['opening', '', 'both', { warmth: 10, mood: 2 }],
    ['opening', '', 'right', { patience: 8, mood: 2, lastWords: 1 }],
    ['hearing', 'warm', 'warm', { warmth: 13 }],
    ['hearing', 'warm', 'both', { warmth: 11, mood: 2 }],
    ['fixing', 'warm,warm', 'cold', { warmth: 11, mood: 2 }],
    ['closing', 'warm,warm,warm', 'warm', { warmth: 16 }],
    ['closing', 'warm,warm,warm', 'both', { warmth: 14, mood: 2 }],
    ['closing', 'warm,warm,warm', 'right', { patience: 8, mood: 2, lastWords: 2 }],
  ])('in %s after "%s": %s', (_, before, move, expected) => {
    expect(metersAfter('double-warmth', before === '' ? move : `${before},${move}`)).toMatchObject(expected);
  });

  test('each meter is clamped after the addition', () => {
    // last words 1 + 1 + 1 and then 2 in the closing: 3 at the most.
    expect(metersAfter('double-warmth', 'right,right,warm,right')).toMatchObject({ lastWords: 3, mood: 0 });
  });
});

describe('5 and 6 · where it goes', () => {
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
