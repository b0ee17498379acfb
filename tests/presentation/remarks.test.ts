import { describe, expect, test } from 'vitest';
import { play } from '../../src/presentation/messages/en/play.ts';
import { remarks as messages } from '../../src/presentation/messages/en/remarks.ts';
import { presentTurn } from '../../src/presentation/play/present-turn.ts';
import { addRemarks } from '../../src/presentation/play/remarks.ts';
import { attemptOf, playerOf } from '../helpers/play.ts';
import { words } from '../helpers/review.ts';

/** What is told below each thing that the agent said or did. */
function remarksAfter(name: string, moves: string, from = 0): readonly (readonly string[])[] {
  const attempt = attemptOf(playerOf(name), moves);
  return addRemarks(presentTurn(attempt, play), attempt, from, words, messages)
    .entries.filter(({ who }) => who === 'agent')
    .map(({ remarks = [] }) => remarks);
}

describe('what is told of a move at once', () => {
  test('all that a reply showed, good or bad', () => {
    expect(remarksAfter('double-warmth', 'both')).toEqual([['+ Personal touch', '− Apathy']]);
  });

  test('a sign that was wanted, a sound that was not, and a cut-in', () => {
    expect(remarksAfter('wants', 'encourage')).toEqual([[]]);
    expect(remarksAfter('wants', 'hear,encourage')).toEqual([['+ A sign, where one was wanted']]);
    expect(remarksAfter('wants', 'hear,hear,encourage')).toEqual([['− A sound, where quiet was wanted']]);
    expect(remarksAfter('wants', 'hear,cut-in')).toEqual([['− Cutting in']]);
  });

  test('nothing of an answer that was asked for', () => {
    expect(remarksAfter('wants', 'hear,hear,hear,cut-in')).toEqual([[]]);
  });

  test('nothing of the moves before', () => {
    expect(remarksAfter('double-warmth', 'both,both', 1)).toEqual([[], ['+ Personal touch', '− Apathy']]);
  });
});

test('where there is nothing to remark on the view is the same', () => {
  const attempt = attemptOf(playerOf('wants'), 'encourage');
  const view = presentTurn(attempt, play);
  expect(addRemarks(view, attempt, 0, words, messages)).toEqual(view);
});
