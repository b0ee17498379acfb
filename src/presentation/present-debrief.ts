import { temptationsOf } from '../conversation/temptation.ts';
import type { ScoreBounds } from '../rubric/bounds.ts';
import type { BehaviourWords } from '../rubric/rubric.ts';
import { scoresOf } from '../rubric/scores.ts';
import { endingNamed } from '../scenario/lookup.ts';
import type { Ending } from '../scenario/model.ts';
import { latestMoment, type Attempt } from '../session/session.ts';
import type { DebriefView } from './debrief-view.ts';
import { lessonsOf, strengthsOf } from './lessons.ts';
import { wordsOf } from './markup.ts';
import type { Messages } from './messages/debrief.ts';
import { presentMoney } from './money.ts';
import { presentMoves } from './present-moves.ts';
import { presentScores } from './present-scores.ts';
import { stepsOf } from './present-turn.ts';
import { entriesOfStep } from './entries.ts';
import { verdictOn } from './verdict.ts';

/** What a debrief needs beside the attempt. */
export interface DebriefSources {
  readonly messages: Messages;
  readonly words: BehaviourWords;
  readonly sources: Readonly<Record<string, string>>;
  readonly bounds: ScoreBounds;
}

/** The debrief of a finished attempt, or null for one that goes on. */
export function presentDebrief(attempt: Attempt, from: DebriefSources): DebriefView | null {
  const { scenario, table } = attempt.player;
  const moment = latestMoment(attempt);
  if (moment.ending === null) return null;
  const ending = endingNamed(scenario, moment.ending);
  const scores = scoresOf(moment.context.meters, ending.customer, from.bounds);
  const temptations = temptationsOf(table, attempt.moments, attempt.moves);
  const { debrief } = from.messages;
  return {
    scenario: { id: scenario.id, title: scenario.title },
    language: scenario.language,
    ending: {
      title: ending.title,
      words: ending.says === null ? null : wordsOf(ending.says),
      customer: ending.customer,
      sentence: outcomeSentence(from.messages, scenario.persona.name, ending),
    },
    lastExchange: lastExchange(attempt, from.messages),
    verdict: verdictOn(attempt, ending, debrief),
    scores: presentScores(scores, temptations, attempt, debrief),
    overall: debrief.overall(scores.overall),
    transcript: presentMoves(attempt, from.messages, from.words),
    lessons: lessonsOf(attempt, from.words, from.sources, table),
    strengths: strengthsOf(attempt, from.words),
    money: ending.customer === 'leaves' ? presentMoney(scenario.worth, debrief) : null,
    undone: attempt.undone === 0 ? null : debrief.undone(attempt.undone),
  };
}

const outcomeSentence = ({ debrief }: Messages, name: string, ending: Ending): string =>
  `${debrief.outcome[ending.customer](name)} ${debrief.matter[ending.matter]}`;

/** The last move and what came of it, without the ending's own words: these stand in the heading. */
function lastExchange(attempt: Attempt, messages: Messages) {
  const last = stepsOf(attempt, messages.play).at(-1);
  if (last === undefined) return [];
  return entriesOfStep(last).filter((entry) => !entry.key.endsWith('-ending'));
}
