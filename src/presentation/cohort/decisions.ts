import type { DecisionSummary, GroupSummary, OptionSummary } from '../../cohort/summary.ts';
import {
  isListeningMove,
  LISTENING_MOVES,
  type Move,
  type Scenario,
  type Turn,
} from '../../scenario/model.ts';
import { turnNamed } from '../../scenario/lookup.ts';
import type { DecisionView, FigureView, OptionView } from './cohort-view.ts';
import { buttonWords } from '../play/entries.ts';
import { plainText, wordsOf } from '../markup.ts';
import { percentText } from './figures.ts';
import { lineGlimpse, turnName } from './turn-name.ts';
import type { CohortMessages } from '../messages/cohort.ts';
import type { PlayMessages } from '../messages/play.ts';

/** The catalogues with the words of the page for trainers. */
export interface CohortCatalogues {
  readonly play: PlayMessages;
  readonly cohort: CohortMessages;
}

/** How many letters of a line are enough to recognise it. */
const GLIMPSE = 48;

/** In the order of the conversation: turns as authored, in each the lines and then the reply. */
export function presentDecisions(
  scenario: Scenario,
  group: GroupSummary,
  messages: CohortCatalogues,
): readonly DecisionView[] {
  const turns = Object.keys(scenario.turns);
  return group.decisions
    .toSorted((one, other) => turns.indexOf(one.turn) - turns.indexOf(other.turn))
    .map((decision) => presentDecision(scenario, group, decision, messages));
}

function presentDecision(
  scenario: Scenario,
  { isJudged }: GroupSummary,
  decision: DecisionSummary,
  messages: CohortCatalogues,
): DecisionView {
  const { cohort } = messages;
  const turn = turnNamed(scenario, decision.turn);
  const lost = decision.options.reduce((sum, option) => sum + option.lost, 0);
  const { discrimination, difficulty } = decision;
  return {
    key: decision.key,
    turn: decision.turn,
    turnName: turnName(scenario, decision.turn, cohort),
    name:
      decision.line === null
        ? cohort.replying
        : cohort.listening({ words: lineGlimpse(turn, decision.line, GLIMPSE) }),
    met: cohort.number({ value: decision.met }),
    difficulty: difficultyFigure(difficulty, cohort),
    discrimination: discriminationFigure(discrimination, cohort),
    lost: isJudged ? cohort.number({ value: lost }) : cohort.none,
    options: movesOf(turn, decision).map((move) => presentOption(turn, decision, move, isJudged, messages)),
    weights: {
      hardest: difficulty,
      telling: discrimination?.kind === 'value' ? discrimination.value : null,
      lost: -lost,
    },
  };
}

/** What was done, in the words of its button. */
function moveWords(turn: Turn | undefined, move: string, { play, cohort }: CohortCatalogues): string {
  if (move === 'hear') return play.hear;
  if (move === 'encourage') return play.encourage;
  if (move === 'cut-in') return play.cutIn;
  const reply = turn?.replies.find(({ id }) => id === move);
  return reply === undefined ? cohort.none : plainText(buttonWords(play, reply));
}

/** All that could be done there, even if nobody did it. */
const movesOf = (turn: Turn, { line }: DecisionSummary): readonly Move[] =>
  line === null ? turn.replies.map(({ id }) => id) : LISTENING_MOVES;

function presentOption(
  turn: Turn,
  decision: DecisionSummary,
  move: Move,
  isJudged: boolean,
  messages: CohortCatalogues,
): OptionView {
  const { cohort } = messages;
  const option = decision.options.find((one) => one.move === move) ?? never(move);
  const share = option.taken / Math.max(1, decision.met);
  const isKnown = isJudged && option.taken > 0;
  return {
    words: decisionWords(turn, decision, move, messages),
    taken: cohort.number({ value: option.taken }),
    share: percentText(share, cohort),
    length: share,
    mean: option.meanOverall === null ? cohort.none : cohort.mean({ value: option.meanOverall }),
    right: isKnown ? rightText(option, cohort) : cohort.rightness.unknown,
    tone: isKnown ? toneOf(option) : 'plain',
    lost: isJudged ? cohort.number({ value: option.lost }) : cohort.none,
  };
}

/** As {@link moveWords}, but cutting in is shown with the words that it says. */
export function decisionWords(
  turn: Turn,
  { line }: Pick<DecisionSummary, 'line'>,
  move: Move,
  messages: CohortCatalogues,
): string {
  const words = moveWords(turn, move, messages);
  const blurt = isListeningMove(move) && move === 'cut-in' && line !== null ? turn.lines[line]?.blurt : null;
  return blurt == null ? words : `${words}: ${plainText(wordsOf(blurt))}`;
}

const never = (move: Move): OptionSummary => ({ move, taken: 0, right: 0, lost: 0, meanOverall: null });

function rightText({ right, taken }: OptionSummary, messages: CohortMessages): string {
  const { rightness } = messages;
  if (right === 0) return rightness.never;
  return right === taken
    ? rightness.always
    : rightness.mixed({ share: percentText(right / taken, messages) });
}

function toneOf({ right, taken }: OptionSummary): OptionView['tone'] {
  if (right === 0) return 'bad';
  return right === taken ? 'good' : 'mixed';
}

function difficultyFigure(difficulty: number | null, cohort: CohortMessages): FigureView {
  const readings = cohort.difficultyReading;
  if (difficulty === null) return { text: cohort.none, reading: readings.unknown };
  const text = percentText(difficulty, cohort);
  if (difficulty >= 0.9) return { text, reading: readings.easy };
  return { text, reading: difficulty < 0.3 ? readings.hard : readings.middling };
}

function discriminationFigure(
  discrimination: DecisionSummary['discrimination'],
  cohort: CohortMessages,
): FigureView {
  const { correlation, discriminationReading: readings, none } = cohort;
  switch (discrimination?.kind) {
    case undefined:
      return { text: none, reading: '' };
    case 'too-few':
      return {
        text: none,
        reading: readings.tooFew({ count: discrimination.count, needed: discrimination.needed }),
      };
    case 'no-variance':
      return { text: none, reading: readings.noVariance };
    case 'value': {
      const { value } = discrimination;
      return {
        text: correlation({ isNegative: value < 0, value: Math.abs(value) }),
        reading: readings[strengthOf(Math.round(value * 100) / 100)],
      };
    }
  }
}

/** Ebel's thresholds: see docs/cohort.md. */
function strengthOf(value: number): 'strong' | 'fair' | 'weak' | 'negative' {
  if (value >= 0.3) return 'strong';
  if (value >= 0.2) return 'fair';
  return value > -0.1 ? 'weak' : 'negative';
}
