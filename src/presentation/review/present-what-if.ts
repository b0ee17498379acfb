import { endingNamed } from '../../scenario/lookup.ts';
import { branchNamed, type Branch, type Branches } from '../../session/branches.ts';
import { latestMoment, type Attempt } from '../../session/session.ts';
import type { Moment } from '../../conversation/replay.ts';
import type { Judgement } from '../../solver/judging/judgement.ts';
import { offeredWords } from './better-reply.ts';
import { entriesOfStep } from '../play/entries.ts';
import { judgedMove } from '../../review/grade-moves.ts';
import { createTeller } from './grade-words.ts';
import { plainText } from '../markup.ts';
import type { DebriefSources } from '../debrief/present-debrief.ts';
import { tellingOf } from './present-review.ts';
import { presentTurn, stepsOf } from '../play/present-turn.ts';
import type { StepView, TreeView, WayView, WhatIfView } from './review-view.ts';

/** What is open among all that was tried. */
export interface Standing {
  readonly branches: Branches;
  /** The moment of the original run that is looked at again, as a number of moves. */
  readonly opened: number;
  /** The branch that is followed, and how many of its moves are made. */
  readonly id: number;
  readonly at: number;
}

/** The solution's judgement of a moment, if it is there already. */
export type Known = (moment: Moment) => Judgement | null;

export function presentWhatIf(standing: Standing, from: DebriefSources, known: Known): WhatIfView {
  const { branches, id, at, opened } = standing;
  const { review, play } = from.messages;
  const happened = branchNamed(branches, 0).attempt;
  const tried = cut(branchNamed(branches, id).attempt, at);
  const shared = sharedMoves(happened, tried, opened);
  const turn = presentTurn(tried, play);
  return {
    from: review.whatIfAt({ number: opened + 1 }),
    at: shared,
    happened: presentWay(happened, shared, from, known),
    tried: presentWay(tried, shared, from, known),
    choices: turn.choices,
    listening: turn.listening,
    language: turn.language,
    mayTakeBack: at > 0,
    you: turn.you,
    playOn: latestMoment(tried).ending === null ? tried.moves : null,
    tree: presentTree(standing, branchNamed(branches, 0), from),
  };
}

/** Both ways are told from the opened moment on. If what is tried leaves the run earlier, they are told from there. */
const sharedMoves = (happened: Attempt, tried: Attempt, opened: number): number => {
  const parts = tried.moves.findIndex((move, index) => move !== happened.moves[index]);
  return parts < 0 ? Math.min(opened, tried.moves.length) : Math.min(opened, parts);
};

const cut = (attempt: Attempt, at: number): Attempt => ({
  ...attempt,
  moves: attempt.moves.slice(0, at),
  moments: attempt.moments.slice(0, at + 1),
});

function presentWay(attempt: Attempt, shared: number, from: DebriefSources, known: Known): WayView {
  const tell = createTeller(tellingOf(attempt, from));
  const steps = stepsOf(attempt, from.messages.play);
  return {
    // What was heard before the first move is shown, too: the move answers it.
    steps: steps.slice(shared).map((step, index): StepView => {
      if (index === 0) return { entries: step.heard, grade: null };
      const number = shared + index - 1;
      const move = attempt.moves[number];
      const before = attempt.moments[number];
      const judged =
        move === undefined || before === undefined ? null : judgedMove(number, before, move, known(before));
      const grade = judged === null ? null : tell(judged);
      const entries = entriesOfStep(step);
      return { entries, grade: grade?.title == null ? null : { mark: grade.mark, text: grade.title } };
    }),
    ending: endingOf(attempt, from),
  };
}

function endingOf(attempt: Attempt, { messages: { debrief, review } }: DebriefSources): string | null {
  const { scenario } = attempt.player;
  const { ending } = latestMoment(attempt);
  if (ending === null) return null;
  const { title, customer } = endingNamed(scenario, ending);
  return review.ended({ title, outcome: debrief.outcome[customer]({ who: scenario.persona.name }) });
}

function presentTree(standing: Standing, branch: Branch, from: DebriefSources): TreeView {
  const { review, play } = from.messages;
  const move = branch.attempt.moves[branch.at];
  const moment = branch.attempt.moments[branch.at];
  const said = move === undefined || moment === undefined ? '' : plainText(offeredWords(moment, move, play));
  return {
    id: branch.id,
    label: branch.parent === null ? review.treeTrunk : review.treeBranch({ number: branch.at + 1, said }),
    ending: endingOf(branch.attempt, from) ?? review.goesOn,
    at: branch.attempt.moves.length,
    isCurrent: standing.id === branch.id,
    branches: standing.branches.all
      .filter(({ parent }) => parent === branch.id)
      .map((child) => presentTree(standing, child, from)),
  };
}
