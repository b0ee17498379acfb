// npm run walk -- FILE|id --moves … | --to ENDING | --cover: plays a conversation, or finds those that lead somewhere.
import { BAD_USAGE, terminal } from './command.ts';
import { runWalk } from './run-walk.ts';
import { keptByNpm } from './walk-arguments.ts';

const output = terminal();
const kept = keptByNpm(process.env);
if (kept.ok) process.exitCode = runWalk([...process.argv.slice(2), ...kept.value], output);
else {
  output.complain(`${kept.error}\n`);
  process.exitCode = BAD_USAGE;
}
