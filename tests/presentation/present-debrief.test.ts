import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/presentation/markup.ts';
import { debrief } from '../../src/presentation/messages/en/debrief.ts';
import { presentMoney } from '../../src/presentation/debrief/money.ts';
import { presentDebrief } from '../../src/presentation/debrief/present-debrief.ts';
import { restoreAttempt } from '../../src/session/session.ts';
import { attemptOf, playerOf, split } from '../helpers/play.ts';
import { FORMATS, sources, SOURCES, words } from '../helpers/review.ts';

const debriefOf = (name: string, moves: string, undone = 0) =>
  presentDebrief(restoreAttempt(playerOf(name), { moves: split(moves), undone }), SOURCES);

const resultOf = (name: string, moves: string) =>
  debriefOf(name, moves).result ?? expect.fail('the conversation is not over');

describe('a run that does not reach an ending', () => {
  test('has no result, and tells what there is', () => {
    const view = presentDebrief(attemptOf(playerOf('wants'), 'hear'), SOURCES);
    expect(view.result).toBeNull();
    expect(view.ending).toMatchObject({ title: 'As far as it goes', customer: null });
    expect(view.transcript).toHaveLength(1);
    expect(view.money).toBeNull();
  });

  test('says why it stops there', () => {
    const attempt = attemptOf(playerOf('wants'), 'hear');
    const sentences = [
      { isWhole: true, isEdited: false },
      { isWhole: false, isEdited: false },
      { isWhole: false, isEdited: true },
    ].map((link) => presentDebrief(attempt, SOURCES, link).ending.sentence);
    expect(new Set(sentences).size).toBe(3);
    expect(sentences[2]).toContain('have changed');
  });
});

describe('the verdict', () => {
  test('is a pass where it is settled, she stays, the last word was let go and nothing was cold', () => {
    expect(resultOf('double-warmth', 'warm,warm,warm,warm').verdict.passed).toBe(true);
  });

  test('says all that is missing', () => {
    expect(resultOf('floor', 'hear,hear,cold').verdict).toEqual({
      passed: false,
      sentence:
        'Not yet a pass: the matter was left open, the customer does not come back, something was cold or blaming (move 3).',
    });
    expect(resultOf('double-warmth', 'warm,warm,right,warm').verdict.sentence).toBe(
      'Not yet a pass: you took the last word.',
    );
  });
});

describe('the scores', () => {
  test('tell what they rest on', () => {
    const { scores, overall } = resultOf('double-warmth', 'warm,warm,right,warm');
    expect(scores.map(({ id, value, sentence }) => [id, value, sentence])).toEqual([
      ['patience', 75, 'You took 6 of 8 chances to show patience. Missed: 2 at move 3.'],
      ['warmth', 92, 'You took 13 of 14 chances to show warmth. Missed: 1 at move 3.'],
      ['last-word', 75, 'The last word was there to be taken 4 times; you let it go 3 times.'],
    ]);
    expect(overall).toBe(
      'Overall 89 of 100: 100 for how it ended, less 3 chances missed, less 8 for the last word.',
    );
  });

  test('say of what nothing was missed that all was taken', () => {
    const { scores, overall } = resultOf('wants', 'hear,encourage,hear,hear,heard');
    expect(scores.slice(0, 2).map(({ value, sentence }) => [value, sentence])).toEqual([
      [100, 'You took 9 of 9 chances to show patience.'],
      [100, expect.stringMatching(/^You took (\d+) of \1 chances? to show warmth\.$/)],
    ]);
    expect(overall).toBe('Overall 100 of 100: 100 for how it ended.');
  });

  test('are not tested where there was no chance', () => {
    const [, warmth] = resultOf('wants', 'cut-in,enough').scores;
    expect(warmth).toMatchObject({
      value: null,
      text: 'not tested',
      sentence: 'There was no chance to show warmth on this way through.',
    });
  });

  test('hold the overall at 0', () => {
    expect(resultOf('double-warmth', 'right,right,right,right').overall).toMatch(/no score is below 0\.$/);
  });

  test('where the last word was never there to be taken it is not tested', () => {
    const { scores } = resultOf('wants', 'hear,encourage,hear,hear,heard');
    expect(scores[2]).toMatchObject({ value: null, text: 'not tested' });
  });
});

describe('the transcript', () => {
  test('has one item per move, with what was heard before it and what it did', () => {
    const { transcript } = debriefOf('wants', 'hear,encourage,cut-in,enough');
    expect(
      transcript.map(({ number, before, move, effect }) => [
        number,
        before.map(({ words: heard }) => plainText(heard)),
        plainText(move.words),
        effect,
      ]),
    ).toEqual([
      [1, ['It began on Monday.'], '(You kept listening.)', 'Patience 2 of 2'],
      [2, ['You know the place, by the bridge?'], '(You nod.) Mm-hm.', 'Patience 3 of 3'],
      [3, ['My brother was ill then.'], 'Oh dear!', 'Patience 0 of 3, Mood −1'],
      [4, [], 'I think I have it.', 'Nothing changed.'],
    ]);
  });

  test('says what cutting in cost', () => {
    const { transcript } = debriefOf('wants', 'cut-in,enough');
    expect(transcript[0]?.missed).toBe('You did not hear: She was heard to the end.');
  });

  test('explains each number in a sentence', () => {
    const { transcript } = debriefOf('double-warmth', 'both,warm,warm,right');
    expect(transcript[0]?.reasons).toEqual([
      'Patience 2 of 2: nothing that you could do here did more.',
      'Warmth 2 of 4: you showed “Apathy” (−2).',
      'Mood −1: you showed “Apathy” (−1).',
    ]);
    expect(transcript[3]?.reasons).toEqual([
      'Patience 0 of 2: you showed “The last word” (−2).',
      'Warmth 2 of 4: something else that you could do here did more.',
      'Mood −1: you showed “The last word” (−1).',
      'Last words +2: you showed “The last word” (+2); last words count double at the end.',
    ]);
    expect(transcript.map(({ tone }) => tone)).toEqual(['bad', 'good', 'good', 'bad']);
  });
});

describe('the lessons', () => {
  test('name each bad behaviour once, with its instead, the dearest first', () => {
    const { lessons } = debriefOf('double-warmth', 'right,cold,right,warm');
    expect(lessons.map(({ behaviour, moves }) => [behaviour, moves])).toEqual([
      ['last-word', 'moves 1, 3'],
      ['apathy', 'move 2'],
    ]);
    expect(lessons[0]?.instead).toBe(words['last-word'].instead);
    expect(lessons[0]?.source).toBe(debrief.source({ title: sources['C'] ?? '' }));
  });

  test('praise what was good, too', () => {
    const { strengths } = debriefOf('double-warmth', 'warm,warm,right,warm');
    expect(strengths.map(({ behaviour, moves }) => [behaviour, moves])).toEqual([
      ['personalisation', 'moves 1, 2, 4'],
    ]);
  });

  test('do not praise what came along with something bad', () => {
    expect(debriefOf('double-warmth', 'both,warm,right,warm').strengths.map(({ moves }) => moves)).toEqual([
      'moves 2, 4',
    ]);
  });
});

describe('the money', () => {
  test('is told with its sum where the customer leaves for good', () => {
    expect(debriefOf('plum-example', 'hear,hear,own-it,wave,lucky').money).toEqual({
      headline: '$4,420 a year, gone.',
      arithmetic: '$85 a week, times 52 weeks: $4,420 a year.',
    });
  });

  test('a year that a source gives is put, not reckoned', () => {
    const range = { low: 15, high: 20 };
    const worth = { amount: range, per: 'day', currency: 'USD', year: { low: 5400, high: 7300 } } as const;
    expect(presentMoney(worth, debrief, FORMATS)?.arithmetic).toBe(
      '$15–$20 a day is put at $5,400–$7,300 a year.',
    );
  });

  test('is not told where she stays', () => {
    expect(debriefOf('plum-example', 'hear,hear,own-it,wave,let-go').money).toBeNull();
  });
});

test('what was taken back is told', () => {
  expect(debriefOf('wants', 'cut-in,enough', 2).undone).toBe('You took back 2 moves.');
  expect(debriefOf('wants', 'cut-in,enough').undone).toBeNull();
});
