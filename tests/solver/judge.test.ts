import { describe, expect, test } from 'vitest';
import { replay, type Moment } from '../../src/conversation/replay.ts';
import { situationOf } from '../../src/review/situation.ts';
import { endingNamed } from '../../src/scenario/lookup.ts';
import { isListeningMove } from '../../src/scenario/model.ts';
import { splitAfterwards } from '../../src/scenario/afterwards.ts';
import { fewestReplies } from '../../src/proof/counting/fewest-replies.ts';
import { judge } from '../../src/solver/judging/judge.ts';
import type { Judgement } from '../../src/solver/judging/judgement.ts';
import { reviewMove } from '../../src/solver/judging/review.ts';
import { createService } from '../../src/solver/judging/service.ts';
import { solve } from '../../src/solver/solve.ts';
import { surveyOf } from '../../src/solver/states/solution.ts';
import { everyConversation } from '../helpers/every-conversation.ts';
import { pointsOf } from '../helpers/overall.ts';
import { fc, runs } from '../helpers/generated.ts';
import { FIXTURES, playerOf, SHIPPED } from '../helpers/play.ts';
import { choices, judgedScenario, walk } from '../helpers/review.ts';

const situationAt = (moment: Moment | undefined) => {
  const situation = moment && situationOf(moment);
  if (!situation) throw new Error('Neither a turn nor an ending');
  return situation;
};

describe.each([...FIXTURES, 'plum-example', 'cd-by-email', 'hotel-check-out'])(
  '%s, every moment judged',
  (name) => {
    const player = playerOf(name);
    const all = everyConversation(player);
    const survey = surveyOf(solve(player.scenario, player.table));
    const overallOf = (moment: Moment | undefined): number =>
      moment === undefined ? expect.fail('No moment') : pointsOf(player, moment);
    const judged = (moment: Moment | undefined): Judgement => {
      const [judgement] = judge(survey, [situationAt(moment)]);
      if (!judgement) throw new Error('A moment that was met cannot be reached');
      return judgement;
    };

    test('each allowed move is an option, and costs what its review says', () => {
      for (const { moments } of all) {
        for (const moment of moments) {
          const { options, best } = judged(moment);
          expect(options.map(({ move }) => move)).toEqual(moment.allowed);
          for (const option of options) {
            const { loss, grade, losesCustomer } = option;
            expect(reviewMove(survey, situationAt(moment), option.move)).toMatchObject({
              loss,
              grade,
              losesCustomer,
            });
            expect(option.best).toBe(best - loss);
          }
        }
      }
    });

    test('the losses of a conversation and what it comes to add up to the best there was', () => {
      for (const { moves, moments } of all) {
        const losses = moves.map(
          (move, index) => judged(moments[index]).options.find((option) => option.move === move)?.loss ?? NaN,
        );
        const lost = losses.reduce((sum, loss) => sum + loss, 0);
        expect(lost + overallOf(moments.at(-1))).toBe(judged(moments[0]).best);
      }
    });

    test('the best way on is allowed, ends, and scores what was promised in as many moves as were told', () => {
      for (const { moves, moments } of all) {
        for (const [index, moment] of moments.entries()) {
          const { line, best, movesLeft, canStay } = judged(moment);
          const replayed = replay(player, [...moves.slice(0, index), ...line]);
          const last = replayed.ok ? replayed.value.moments.at(-1) : undefined;
          expect(last?.ending).not.toBeNull();
          expect(overallOf(last)).toBe(best);
          expect(line).toHaveLength(movesLeft);
          expect(canStay).toBe(
            all.some(
              (other) =>
                other.moves.slice(0, index).join() === moves.slice(0, index).join() &&
                endingNamed(player.scenario, other.moments.at(-1)?.ending ?? '').customer === 'stays',
            ),
          );
        }
      }
    });

    test('the fewest replies that settle it are those of the conversation with the fewest', () => {
      const counts = all.flatMap(({ moves, moments }) => {
        const { customer, matter } = endingNamed(player.scenario, moments.at(-1)?.ending ?? '');
        const replies = moves.filter((move) => !isListeningMove(move)).length;
        return customer === 'stays' && matter === 'settled' ? [replies] : [];
      });
      expect(fewestReplies(survey)).toBe(counts.length === 0 ? null : Math.min(...counts));
    });

    test('the page, which has not what is told afterwards, is answered the same', () => {
      const service = createService();
      const { scenario } = splitAfterwards(player.scenario);
      expect(service({ kind: 'solve', scenario, table: player.table })).toMatchObject({ kind: 'solved' });
      const situations = (all[0]?.moments ?? []).map(situationAt);
      const answer = service({ kind: 'judge', id: 7, situations });
      expect(answer).toEqual({ kind: 'judged', id: 7, judgements: judge(survey, situations) });
      expect(structuredClone(answer)).toEqual(answer);
    });
  },
);

test.each(SHIPPED)('in %s, too, what is lost and what it comes to add up to the best there was', (name) => {
  const { player, survey } = judgedScenario(name);
  fc.assert(
    fc.property(choices(), (numbers) => {
      const { moves, moments } = walk(player, numbers);
      const judgements = judge(survey, moments.map(situationAt));
      const losses = moves.map(
        (move, index) => judgements[index]?.options.find((option) => option.move === move)?.loss ?? NaN,
      );
      const lost = losses.reduce((sum, loss) => sum + loss, 0);
      expect(lost + (judgements.at(-1)?.best ?? NaN)).toBe(judgements[0]?.best);
      for (const loss of losses) expect(loss).toBeGreaterThanOrEqual(0);
      const last = moments.at(-1);
      if (last?.ending != null) expect(judgements.at(-1)?.best).toBe(pointsOf(player, last));
    }),
    runs(100, 17),
  );
});

test('a situation that cannot be reached is not judged', () => {
  const player = playerOf('wants');
  const survey = surveyOf(solve(player.scenario, player.table));
  const start = situationAt(player.begin());
  const elsewhere = { ...start, meters: { mood: 6, lastWords: 3 } };
  expect(judge(survey, [elsewhere])).toEqual([null]);
});

test('what is too large is said, and nothing is judged', () => {
  const player = playerOf('plum-exchange');
  const service = createService({ places: 10, cells: 10, entries: 10, memories: 10, edges: 10 });
  expect(service({ kind: 'solve', scenario: player.scenario, table: player.table }).kind).toBe('too-large');
  expect(service({ kind: 'judge', id: 1, situations: [situationAt(player.begin())] })).toEqual({
    kind: 'judged',
    id: 1,
    judgements: null,
  });
});
