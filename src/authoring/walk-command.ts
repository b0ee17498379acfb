import { parseArgs } from 'node:util';
import type { Result } from '../basics/result.ts';
import { createPlayer } from '../conversation/replay.ts';
import { loadScenario } from './load-scenario.ts';
import { printWalk } from './walk-print.ts';
import { printCover, printWaysTo } from './walk-to.ts';
import { resultOf, stateOf, walk, type Walk } from './walk.ts';

const USAGE =
  'Usage: npm run walk -- FILE|id --moves hear,encourage,own-it,… [--json] | --to ENDING | --cover';

process.exitCode = main(process.argv.slice(2));

function main(parameters: readonly string[]): number {
  const wish = readParameters(parameters);
  if (wish === null) return complain(USAGE, 2);
  const loaded = loadScenario(wish.name);
  if (!loaded.ok) return complain(loaded.error, 1);
  const { scenario, rubric } = loaded.value;
  const player = createPlayer(scenario, rubric.effects);
  if (wish.cover) return tell(printCover(player));
  if (wish.to !== undefined) return tell(printWaysTo(player, wish.to));
  const walked = walk(player, wish.moves);
  console.log(wish.json ? printJson(walked) : printWalk(walked));
  return walked.refusal === null ? 0 : complain(walked.refusal, 1);
}

function tell(text: Result<string, string>): number {
  if (!text.ok) return complain(text.error, 1);
  console.log(text.value);
  return 0;
}

/** A line for the state after each move (for the beginning where no move is given), and one for the end. */
function printJson(walked: Walk): string {
  const { player, moments } = walked;
  const states = (moments.length === 1 ? moments : moments.slice(1)).map((moment) => stateOf(player, moment));
  const result = resultOf(walked);
  return [...states, ...(result === null ? [] : [result])].map((line) => JSON.stringify(line)).join('\n');
}

function readParameters(parameters: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        moves: { type: 'string', default: '' },
        json: { type: 'boolean', default: false },
        to: { type: 'string' },
        cover: { type: 'boolean', default: false },
      },
    });
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0) return null;
    const moves = values.moves.split(',').map((move) => move.trim());
    const { json, to, cover } = values;
    return { name, json, to, cover, moves: moves.filter((move) => move !== '') };
  } catch {
    return null;
  }
}

function complain(text: string, code: number): number {
  console.error(text);
  return code;
}
