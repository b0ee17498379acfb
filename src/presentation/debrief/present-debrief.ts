import type { BehaviourWords } from '../../rubric/rubric.ts';
import { overallOf, type ScoreBasis } from '../../rubric/scores.ts';
import { scoreBasisOf } from '../../conversation/scores.ts';
import { endingNamed } from '../../scenario/lookup.ts';
import type { Ending } from '../../scenario/model.ts';
import { latestMoment, type Attempt } from '../../session/session.ts';
import type { DebriefView, ResultView } from './debrief-view.ts';
import { effortOf } from '../../review/effort.ts';
import { lessonsOf, strengthsOf } from './lessons.ts';
import { wordsOf } from '../markup.ts';
import type { Formats } from '../formats.ts';
import type { DebriefMessages } from '../messages/debrief.ts';
import type { Messages } from './messages.ts';
import { presentMoney } from './money.ts';
import { presentLastWord } from './present-last-word.ts';
import { presentMoves } from './present-moves.ts';
import { presentScores } from './present-scores.ts';
import { stepsOf } from '../play/present-turn.ts';
import { entriesOfStep, type ToldStep } from '../play/entries.ts';
import { verdictOn } from './verdict.ts';

/** What a debrief needs besides the attempt. */
export interface DebriefSources {
  readonly messages: Messages;
  readonly formats: Formats;
  readonly words: BehaviourWords;
  /** BCP 47, of these. */
  readonly rubricLanguage: string;
  readonly sources: Readonly<Record<string, string>>;
  /** The fewest replies that settle the matter with a customer who stays; null where that is not known. */
  readonly fewestReplies: number | null;
}

/** What is known of the link of a run. */
export interface LinkState {
  /** Whether all of its moves could be made. */
  readonly isWhole: boolean;
  /** Whether it was played by other rules than today's. */
  readonly isEdited: boolean;
}

const SOUND: LinkState = { isWhole: true, isEdited: false };

/** The part of a debrief that needs no solution. An attempt that stops before an ending has no result. */
export function presentDebrief(attempt: Attempt, from: DebriefSources, link: LinkState = SOUND): DebriefView {
  const { scenario } = attempt.player;
  const { ending: id } = latestMoment(attempt);
  const ending = id === null ? null : endingNamed(scenario, id);
  const { debrief, play } = from.messages;
  const steps = stepsOf(attempt, play);
  return {
    scenario: { id: scenario.id, title: scenario.title },
    language: scenario.language,
    rubricLanguage: from.rubricLanguage,
    ending: ending === null ? partOf(link, debrief) : presentEnding(ending, scenario.persona.name, debrief),
    caution: cautionOf(link, ending !== null, debrief),
    lastExchange: lastExchange(steps),
    result: ending === null ? null : presentResult(attempt, ending, from),
    effort: presentEffort(attempt, ending, from),
    transcript: presentMoves(attempt, steps, from),
    lessons: lessonsOf(attempt, from),
    strengths: strengthsOf(attempt, from),
    lastWord: presentLastWord(attempt, steps, from.messages),
    money: ending?.customer === 'leaves' ? presentMoney(scenario.worth, debrief, from.formats) : null,
    undone: attempt.undone === 0 ? null : debrief.undone({ count: attempt.undone }),
  };
}

const presentEnding = (ending: Ending, name: string, messages: DebriefMessages): DebriefView['ending'] => ({
  title: ending.title,
  words: ending.says === null ? null : wordsOf(ending.says),
  customer: ending.customer,
  sentence: `${messages.outcome[ending.customer]({ who: name })} ${messages.matter[ending.matter]}`,
});

/** A run that stops short says why, in the ending's place. */
function cautionOf(
  { isWhole, isEdited }: LinkState,
  isOver: boolean,
  { caution }: DebriefMessages,
): string | null {
  if (isEdited) return caution.edited;
  return isOver && !isWhole ? caution.tooLong : null;
}

const partOf = ({ isWhole, isEdited }: LinkState, { part }: DebriefMessages): DebriefView['ending'] => ({
  title: part.title,
  words: null,
  customer: null,
  sentence: isWhole ? part.cut : isEdited ? part.edited : part.damaged,
});

function presentResult(attempt: Attempt, ending: Ending, from: DebriefSources): ResultView | null {
  const { debrief } = from.messages;
  const outcome = scoreBasisOf(attempt.player, attempt);
  if (outcome === null) return null;
  return {
    verdict: verdictOn(attempt, ending, debrief, from.formats),
    scores: presentScores(attempt, outcome, debrief, from.formats),
    overall: tellOverall(attempt, outcome, debrief),
  };
}

/** Every point of it can be read off. */
function tellOverall({ player }: Attempt, outcome: ScoreBasis, messages: DebriefMessages): string {
  const { chances, lastWords, worth } = outcome;
  const overall = overallOf(outcome, player.table);
  return messages.overall({
    overall: Math.max(0, overall),
    worth,
    missed: chances.patience.missed + chances.warmth.missed,
    words: player.table.overall.lastWord * lastWords,
    isHeld: overall < 0,
  });
}

function presentEffort(
  attempt: Attempt,
  ending: Ending | null,
  { messages: { review }, fewestReplies: fewest }: DebriefSources,
): DebriefView['effort'] {
  const { questions, sentOn, exchanges } = effortOf(attempt);
  // Few exchanges are no merit if nothing was achieved.
  const isDone = ending?.customer === 'stays' && ending.matter === 'settled';
  const title = review.effort({ who: attempt.player.scenario.persona.pronoun });
  const { plain, compared, fewest: best } = review.effortSentence;
  const effort = { questions, sentOn, exchanges };
  if (fewest !== null && exchanges > fewest) return { title, sentence: compared({ ...effort, fewest }) };
  return { title, sentence: isDone && exchanges === fewest ? best(effort) : plain(effort) };
}

/** The last move and the answer to it, without the ending's own words: these stand in the heading. */
const lastExchange = (steps: readonly ToldStep[]): DebriefView['lastExchange'] =>
  steps.slice(-1).flatMap((last) => entriesOfStep(last).filter(({ key }) => !key.endsWith('-ending')));
