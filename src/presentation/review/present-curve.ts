import type { Judgement } from '../../solver/judging/judgement.ts';
import type { Mark } from '../../review/grade-moves.ts';
import type { GradeView, CurvePoint, CurveView } from './review-view.ts';
import type { Formats } from '../formats.ts';
import type { ReviewMessages } from '../messages/review.ts';

const TURNS: ReadonlySet<Mark> = new Set(['mistake', 'turning', 'lost']);

/** @param done what was done at each move, in one line. @param isOver whether the run reaches an ending. */
export function presentCurve(
  judgements: readonly (Judgement | null)[],
  grades: readonly GradeView[],
  done: readonly string[],
  messages: ReviewMessages,
  isOver: boolean,
  formats: Formats,
): CurveView {
  const points = judgements.flatMap((judgement, number): readonly CurvePoint[] => {
    const grade = grades[number - 1];
    if (judgement === null) return [];
    // No score is shown below 0.
    const best = Math.max(0, judgement.best);
    return [
      {
        number,
        best,
        mark: grade?.mark ?? 'start',
        done: done[number - 1] ?? messages.start,
        reach: messages.reach({ best }),
        note: grade?.title ?? '',
      },
    ];
  });
  return { summary: summaryOf(points, grades, messages, isOver, formats), points };
}

function summaryOf(
  points: readonly CurvePoint[],
  grades: readonly GradeView[],
  messages: ReviewMessages,
  isOver: boolean,
  formats: Formats,
): string {
  const turning = points
    .filter(({ mark }) => mark !== 'start' && TURNS.has(mark))
    .map(({ number }) => number);
  const isWhole = points[0]?.best === points.at(-1)?.best;
  const slips = points.filter(({ mark }) => mark === 'slip').length;
  const noReturn = grades.findIndex(({ mark }) => mark === 'lost') + 1;
  const course = isWhole
    ? isOver
      ? messages.curveAll
      : messages.soFar.curve
    : stepsText(turning, slips > 0, messages, formats);
  return noReturn === 0 ? course : `${course} ${messages.curveNoReturn({ number: noReturn })}`;
}

/** The moves at which the curve turned. */
function stepsText(
  turning: readonly number[],
  hasSlips: boolean,
  { curveSteps }: ReviewMessages,
  formats: Formats,
): string {
  if (turning.length === 0) return curveSteps.nothing({ hasSlips });
  return curveSteps.turned({ count: turning.length, moves: formats.all(turning.map(String)), hasSlips });
}
