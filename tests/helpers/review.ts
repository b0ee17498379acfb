import { loadScenario } from '../../src/cli/files/load-scenario.ts';
import { createPlayer, type Player } from '../../src/conversation/replay.ts';
import { browserFormats } from '../../src/presentation/formats.ts';
import { debrief } from '../../src/presentation/messages/en/debrief.ts';
import { play } from '../../src/presentation/messages/en/play.ts';
import { review } from '../../src/presentation/messages/en/review.ts';
import type { DebriefSources } from '../../src/presentation/debrief/present-debrief.ts';
import { presentReview } from '../../src/presentation/review/present-review.ts';
import { reviewQuestions, sortAnswers, type Answers } from '../../src/review/questions.ts';
import type { ReviewView } from '../../src/presentation/review/review-view.ts';
import type { Move, Scenario } from '../../src/scenario/model.ts';
import type { Attempt } from '../../src/session/session.ts';
import { judge } from '../../src/solver/judging/judge.ts';
import { solve } from '../../src/solver/solve.ts';
import { surveyOf, type Survey } from '../../src/solver/states/solution.ts';
import { EFFECTS } from './effects.ts';
import { fc } from './generated.ts';
import { attemptOf, playerOf } from './play.ts';

const loaded = loadScenario('plum-exchange');
if (!loaded.ok) throw new Error(loaded.error);
export const { words, sources } = loaded.value.rubric;

export const FORMATS = browserFormats('en-GB');

export const MESSAGES = { play, debrief, review };

export const SOURCES: DebriefSources = {
  messages: MESSAGES,
  formats: FORMATS,
  words,
  rubricLanguage: 'en',
  sources,
  fewestReplies: null,
};

/** A scenario to be played and its solution, beside each other. */
export interface Judged {
  readonly player: Player;
  readonly survey: Survey;
}

const known = new Map<string, Judged>();

/** A fixture or a shipped scenario; to solve one takes a moment, so it is kept. */
export function judgedScenario(name: string): Judged {
  const player = playerOf(name);
  const judged = known.get(name) ?? {
    player,
    survey: surveyOf(solve(player.scenario, player.table)),
  };
  known.set(name, judged);
  return judged;
}

export const judgedGenerated = (scenario: Scenario): Judged => ({
  player: createPlayer(scenario, EFFECTS),
  survey: surveyOf(solve(scenario, EFFECTS)),
});

export function answersFor({ survey }: Judged, attempt: Attempt): Answers {
  const questions = reviewQuestions(attempt);
  return sortAnswers(attempt, questions, judge(survey, questions.situations));
}

export const reviewOf = (judged: Judged, attempt: Attempt): ReviewView =>
  presentReview(attempt, answersFor(judged, attempt), SOURCES);

export function reviewed(name: string, moves: string): { attempt: Attempt; view: ReviewView } {
  const judged = judgedScenario(name);
  const attempt = attemptOf(judged.player, moves);
  return { attempt, view: reviewOf(judged, attempt) };
}

/** Walks on at random to an ending, or for so many moves. */
export function walk(player: Player, choices: readonly number[]): Attempt {
  let moment = player.begin();
  const moments = [moment];
  const moves: Move[] = [];
  for (const choice of choices) {
    const move = moment.allowed[choice % moment.allowed.length];
    const next = move === undefined ? null : player.make(moment, move);
    if (move === undefined || next === null) break;
    moment = next;
    moments.push(next);
    moves.push(move);
  }
  return { player, moves, moments, undone: 0 };
}

export const choices = (most = 60): fc.Arbitrary<readonly number[]> =>
  fc.array(fc.nat(11), { minLength: most / 2, maxLength: most, size: 'max' });
