import { createConversation } from '../conversation/machine.ts';
import { BAD_USAGE, command, OK, type CommandOutput } from './command.ts';
import { loadScenario } from './files/load-scenario.ts';

const NOT_LOADED = 1;

const USAGE = 'Usage: npm run machine -- FILE|id';

const HELP = `${USAGE}

Prints a scenario as an XState machine in JSON; Stately's editor imports it.

  FILE|id  a scenario's file, or the id of one in scenarios/
`;

/** Runs `machine` and returns its exit code. */
export const runMachine = command(HELP, ([name, ...more], output: CommandOutput): number => {
  if (name === undefined || more.length > 0 || name.startsWith('-')) {
    output.complain(`${USAGE}\n`);
    return BAD_USAGE;
  }
  const loaded = loadScenario(name);
  if (!loaded.ok) {
    output.complain(`${loaded.error}\n`);
    return NOT_LOADED;
  }
  const { scenario, rubric } = loaded.value;
  const { config } = createConversation(scenario, rubric.effects);
  // Only the compiler needs the types.
  output.print(`${JSON.stringify({ ...config, types: undefined }, null, 2)}\n`);
  return OK;
});
