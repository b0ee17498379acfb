// npm run machine -- FILE|id: a scenario as an XState machine in JSON.
import { terminal } from './command.ts';
import { runMachine } from './run-machine.ts';

process.exitCode = runMachine(process.argv.slice(2), terminal());
