import { replay, type Moment, type Played, type Player, type Refusal } from '../../conversation/replay.ts';
import { scoreBasisOf } from '../../conversation/scores.ts';
import { scoresOf, type ScoreBasis, type Scores } from '../../rubric/scores.ts';
import type { ChanceCount } from '../../scenario/skill.ts';

/** A conversation walked through, as far as its moves are allowed. */
export interface Walk extends Played {
  readonly player: Player;
  /** Why it stopped there, for the author; null if every move was allowed. */
  readonly refusal: string | null;
}

export function walk(player: Player, wished: readonly string[]): Walk {
  const replayed = replay(player, wished);
  const { moves, moments } = replayed.ok ? replayed.value : replayed.error;
  return { player, moves, moments, refusal: replayed.ok ? null : explainRefusal(replayed.error) };
}

function explainRefusal({ at, move, moments }: Refusal): string {
  const moment = moments.at(-1);
  if (moment === undefined || moment.ending !== null) {
    return `Move ${at + 1}, "${move}": the conversation is over, at the ending "${moment?.ending ?? ''}".`;
  }
  const allowed = moment.allowed.map((one) => `"${one}"`).join(', ');
  return `Move ${at + 1}, "${move}", is not allowed in the turn "${moment.turn?.id ?? ''}". Allowed: ${allowed || 'nothing'}.`;
}

/** The state after a move, as `walk --json` prints it. */
export interface WalkState {
  /** Null once an ending is reached. */
  readonly turn: string | null;
  /** How many of the turn's chosen lines were spoken or skipped. */
  readonly line: number;
  /** What was met so far, and how much of it was missed. */
  readonly patience: ChanceCount;
  readonly warmth: ChanceCount;
  readonly mood: number;
  readonly lastWords: number;
  /** In the order of the file. */
  readonly facts: readonly string[];
  readonly allowed: readonly string[];
}

export function stateOf({ scenario }: Player, { turn, context, allowed }: Moment): WalkState {
  const { mood, lastWords } = context.meters;
  const { patience, warmth } = context.chances;
  const known = new Set<string>(context.facts);
  const facts = Object.keys(scenario.facts).filter((fact) => known.has(fact));
  return {
    turn: turn?.id ?? null,
    line: context.position,
    patience,
    warmth,
    mood,
    lastWords,
    facts,
    allowed,
  };
}

/** Whether no move is possible although no ending is reached: then the scenario has a fault. */
export function isStuck({ moments }: Walk): boolean {
  const last = moments.at(-1);
  return last !== undefined && last.ending === null && last.allowed.length === 0;
}

/** How a finished conversation came out, or null for one that goes on. */
export function resultOf(walked: Walk): WalkResult | null {
  const ending = walked.moments.at(-1)?.ending ?? null;
  const outcome = scoreBasisOf(walked.player, walked);
  if (ending === null || outcome === null) return null;
  return { ending, scores: scoresOf(outcome, walked.player.table), outcome };
}

export interface WalkResult {
  readonly ending: string;
  readonly scores: Scores;
  /** What the scores are made of. */
  readonly outcome: ScoreBasis;
}
