import type { Result } from '../basics/result.ts';
import { createPlayer, type Player } from '../conversation/replay.ts';
import { BAD_USAGE, command, OK, type CommandOutput } from './command.ts';
import { loadScenario } from './files/load-scenario.ts';
import { printWalk } from '../workbench/walk/print.ts';
import { printCover, printWaysTo } from '../workbench/walk/walk-to.ts';
import { HELP, readWish, type Wish } from './walk-arguments.ts';
import { resultOf, stateOf, walk, type Walk } from '../workbench/walk/walk.ts';

const REFUSED = 1;

/** Runs `walk` and returns its exit code. Writes the walk, and one line if it did not go as asked. */
export const runWalk = command(HELP, walkWords);

function walkWords(words: readonly string[], output: CommandOutput): number {
  const wish = readWish(words);
  if (!wish.ok) return complain(output, wish.error, BAD_USAGE);
  const loaded = loadScenario(wish.value.name);
  if (!loaded.ok) return complain(output, loaded.error, REFUSED);
  const { scenario, rubric } = loaded.value;
  return fulfil(wish.value, createPlayer(scenario, rubric.effects), output);
}

function fulfil(wish: Wish, player: Player, output: CommandOutput): number {
  if (wish.kind === 'cover') return tell(output, printCover(player));
  if (wish.kind === 'to') return tell(output, printWaysTo(player, wish.ending));
  const walked = walk(player, wish.moves);
  output.print(`${wish.isJson ? printJson(walked) : printWalk(walked)}\n`);
  return walked.refusal === null ? OK : complain(output, walked.refusal, REFUSED);
}

function tell(output: CommandOutput, text: Result<string, string>): number {
  if (!text.ok) return complain(output, text.error, REFUSED);
  output.print(`${text.value}\n`);
  return OK;
}

/** One line for the state after each move (without moves, for the beginning), and one for the end. */
function printJson(walked: Walk): string {
  const { player, moments } = walked;
  const states = (moments.length === 1 ? moments : moments.slice(1)).map((moment) => stateOf(player, moment));
  const result = resultOf(walked);
  const end = result === null ? [] : [{ ending: result.ending, scores: result.scores }];
  return [...states, ...end].map((line) => JSON.stringify(line)).join('\n');
}

function complain(output: CommandOutput, text: string, code: number): number {
  output.complain(`${text}\n`);
  return code;
}
