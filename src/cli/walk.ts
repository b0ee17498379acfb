// npm run walk -- FILE|id --moves … | --to ENDING | --cover: plays a conversation, or finds those that lead somewhere.
import { runWalk } from './run-walk.ts';
import { keptByNpm } from './walk-arguments.ts';

const output = {
  print: (text: string) => void process.stdout.write(text),
  complain: (text: string) => void process.stderr.write(text),
};

const kept = keptByNpm(process.env);
if (kept.ok) process.exitCode = runWalk([...process.argv.slice(2), ...kept.value], output);
else {
  output.complain(`${kept.error}\n`);
  process.exitCode = 2;
}
