import { describe, expect, test } from 'vitest';
import { effortOf } from '../../src/review/effort.ts';
import { presentDebrief } from '../../src/presentation/debrief/present-debrief.ts';
import { attemptOf, playerOf } from '../helpers/play.ts';
import { SOURCES } from '../helpers/review.ts';

const sentenceOf = (moves: string): string =>
  presentDebrief(attemptOf(playerOf('plum-exchange'), moves), { ...SOURCES, fewestReplies: 4 }).effort
    .sentence;

describe('what a conversation asked of the customer', () => {
  test('counts questions in replies and in cut-ins, errands, and replies, not listening', () => {
    // "Have you got your loyalty card, or a phone number?" · "… and then it lets me change them."
    expect(effortOf(attemptOf(playerOf('plum-exchange'), 'hear,hear,card,hear,r40'))).toEqual({
      questions: 1,
      sentOn: 0,
      exchanges: 2,
    });
    // A cut-in that asks: "I know, the plums. Receipt?"
    expect(effortOf(attemptOf(playerOf('plum-example'), 'hear,cut-in,receipt,printed')).questions).toBe(1);
    expect(effortOf(attemptOf(playerOf('plum-exchange'), 'hear,hear,receipt,hear,fetch')).sentOn).toBe(1);
  });

  test('an interrogation asks at least once, whatever its punctuation', () => {
    const { player, moments, moves } = attemptOf(playerOf('wants'), 'cut-in,enough');
    const asking = moments.map((moment) =>
      moment.turn === null
        ? moment
        : {
            ...moment,
            turn: {
              ...moment.turn,
              replies: moment.turn.replies.map((reply) => ({ ...reply, shows: ['interrogation' as const] })),
            },
          },
    );
    const before = effortOf({ player, moments, moves, undone: 0 }).questions;
    expect(effortOf({ player, moments: asking, moves, undone: 0 }).questions).toBe(before + 1);
  });

  test('is compared with the fewest exchanges where there were more', () => {
    const good =
      'hear,encourage,for-the-cake,encourage,hear,firm-ones,hear,open-it,cut-in,was-first,hear,will-they-do,' +
      'small-fine,hear,encourage,ours,hear,wish,nice-day';
    expect(sentenceOf(good)).toBe('3 questions, never sent on, 9 exchanges where 4 were possible.');
  });

  test('few exchanges are no merit where nothing came of them', () => {
    expect(sentenceOf('hear,encourage,own-it,encourage,encourage,take-net,all-set,hear,lucky')).toBe(
      'No questions, never sent on, 4 exchanges.',
    );
  });
});
