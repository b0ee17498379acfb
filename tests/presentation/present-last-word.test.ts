import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/presentation/markup.ts';
import { presentLastWord } from '../../src/presentation/debrief/present-last-word.ts';
import { stepsOf } from '../../src/presentation/play/present-turn.ts';
import { attemptOf, playerOf } from '../helpers/play.ts';
import { MESSAGES } from '../helpers/review.ts';

const attempt = attemptOf(
  playerOf('plum-exchange'),
  'hear,encourage,own-it,encourage,encourage,take-net,all-set,hear,lucky',
);
const panelOf = (one: typeof attempt) => presentLastWord(one, stepsOf(one, MESSAGES.play), MESSAGES);
const view = panelOf(attempt);

describe('the panel of the last word', () => {
  test('tells each temptation, what was known there, and what there was to say', () => {
    expect(view.summary).toBe('The last word was there to be taken twice. You let it go once.');
    expect(view.temptations.map(({ label, tempting }) => [label, ...tempting.map(plainText)])).toEqual([
      ['Move 6: let go', "Past Gilroy's! Then we must be doing something right."],
      ['Move 9: taken', "You know, normally we charge the difference in price. So you're lucky today."],
    ]);
    expect(view.temptations[0]?.knew).toContain('a dollar forty more');
  });

  test('tells where the agent had to be right, though they were', () => {
    expect(view.lapses).toEqual([
      {
        number: 9,
        sentence: 'Move 9: you fished for thanks.',
        right: expect.stringContaining('You never charged her the difference, and there was no thank you.'),
      },
    ]);
  });

  test('without a temptation says so', () => {
    const quiet = panelOf(attemptOf(playerOf('wants'), 'hear,encourage,hear,hear,heard'));
    expect(quiet.summary).toContain('never there to be taken');
    expect(quiet.temptations).toEqual([]);
  });
});

describe('the ribbon', () => {
  const words = (texts: readonly string[]): number =>
    texts.join(' ').match(/[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;

  test('is as long as all that was spoken, and its table as well', () => {
    const { stretches, rows } = view.ribbon;
    const agent = stretches.filter(({ who }) => who === 'agent').reduce((sum, one) => sum + one.words, 0);
    expect(rows.reduce((sum, row) => sum + row.agent, 0)).toBe(agent);
    const all = stretches.reduce((sum, one) => sum + one.words, 0);
    expect(rows.reduce((sum, row) => sum + row.agent + row.others, 0)).toBe(all);
    const said = stepsOf(attempt, MESSAGES.play).flatMap(({ move }) =>
      move === null ? [] : [move.words.parts.map(({ text }) => text).join('')],
    );
    expect(agent).toBe(words(said));
  });

  test('never has two stretches of the same side in a row', () => {
    const { stretches } = view.ribbon;
    expect(stretches.every(({ who }, index) => who !== stretches[index + 1]?.who)).toBe(true);
  });
});
