import type { DebriefSources } from '../debrief/present-debrief.ts';
import { temptationsMet } from '../../conversation/temptation.ts';
import { endingNamed } from '../../scenario/lookup.ts';
import { latestMoment, type Attempt } from '../../session/session.ts';
import { tellBetter } from './better-reply.ts';
import { judgedMove, moveThatMattered, moveToChange, type JudgedMove } from '../../review/grade-moves.ts';
import type { GradeTelling } from './grade-words.ts';
import { plainText } from '../markup.ts';
import { presentCurve } from './present-curve.ts';
import { presentGrades } from './present-grades.ts';
import { movesDone } from '../debrief/present-moves.ts';
import { stepsOf } from '../play/present-turn.ts';
import type { ReviewMessages } from '../messages/review.ts';
import type { Answers } from '../../review/questions.ts';
import type { ChangeView, CostView, GradeView, ReviewView } from './review-view.ts';
import type { Words } from '../play/turn-view.ts';

/** The part of a debrief that comes from the solution. */
export function presentReview(attempt: Attempt, answers: Answers, from: DebriefSources): ReviewView {
  const telling = tellingOf(attempt, from);
  const { play, review } = from.messages;
  const moves = attempt.moves.map((move, index) =>
    judgedMove(index, attempt.moments[index], move, answers.moments[index]),
  );
  const grades = presentGrades(moves, answers.locked, attempt.player.scenario, telling, play);
  const done = movesDone(stepsOf(attempt, play), from.messages);
  return {
    change: presentChange(
      moves.filter((move) => move !== null),
      grades,
      done,
      telling,
      from,
    ),
    grades,
    curve: presentCurve(
      answers.moments,
      grades,
      done.map(plainText),
      review,
      telling.outcome !== null,
      from.formats,
    ),
    lettingGo: costOfLettingGo(attempt, moves, telling),
  };
}

export function tellingOf(attempt: Attempt, { messages, words }: DebriefSources): GradeTelling {
  const { scenario, table } = attempt.player;
  const { ending } = latestMoment(attempt);
  return {
    messages: messages.review,
    who: scenario.persona.pronoun,
    table,
    words,
    outcome: ending === null ? null : endingNamed(scenario, ending).customer,
  };
}

function presentChange(
  moves: readonly JudgedMove[],
  grades: readonly GradeView[],
  done: readonly Words[],
  telling: GradeTelling,
  { messages: { play } }: DebriefSources,
): ChangeView {
  const { messages } = telling;
  const change = moveToChange(moves);
  const shown = change ?? moveThatMattered(moves);
  const words = shown === null ? undefined : done[shown.index];
  const common = {
    move:
      shown === null || words === undefined
        ? null
        : { label: messages.move({ number: shown.index + 1 }), words },
    from: shown?.index ?? null,
  };
  if (change === null) {
    const { nothingToChange: heading } = messages;
    const told = telling.outcome === null ? messages.soFar : { ...messages, heading };
    const sentence = shown === null ? told.nothingHung : told.nothingLost;
    return { ...common, heading: told.heading, sentence, better: null, isLoss: false };
  }
  const grade = grades[change.index];
  return {
    ...common,
    heading: messages.change,
    sentence: changeSentence(grade, messages),
    better: tellBetter(change, telling, play),
    isLoss: true,
  };
}

function changeSentence(grade: GradeView | undefined, messages: ReviewMessages): string {
  const { title = null, sentence = null } = grade ?? {};
  if (title === null) return sentence ?? '';
  return sentence === null ? messages.title({ title }) : messages.titled({ title, sentence });
}

/** By the solution: the best score in reach at each temptation, and the best one without the last word. */
function costOfLettingGo(
  attempt: Attempt,
  moves: readonly (JudgedMove | null)[],
  { messages }: GradeTelling,
): CostView | null {
  const met = temptationsMet(attempt.player.table, attempt.moments, attempt.moves).flatMap(
    ({ at, tempting, taken }) => {
      const move = moves[at];
      if (move == null) return [];
      const others = move.judgement.options.filter(
        ({ move: id }) => !tempting.some((reply) => reply.id === id),
      );
      if (others.length === 0) return [];
      // No score is shown below 0.
      const [best = 0, kept = 0, after = 0] = [
        move.judgement.best,
        Math.max(...others.map((other) => other.best)),
        move.made.best,
      ].map((value) => Math.max(0, value));
      return [{ number: at + 1, best, kept, after, taken }];
    },
  );
  if (met.length === 0) return null;
  const dear = met.filter(({ best, kept }) => kept < best).length;
  return {
    sentence: dear === 0 ? messages.costNothing({ met: met.length }) : messages.costSome({ count: dear }),
    numbers: met.flatMap(({ number, best, kept, after, taken }) => [
      messages.costAt({ number, kept, best }),
      ...(taken ? [messages.costTaken({ number, before: best, after })] : []),
    ]),
  };
}
