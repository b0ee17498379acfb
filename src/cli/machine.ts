import { createConversation } from '../conversation/machine.ts';
import { loadScenario } from './load-scenario.ts';

/** Prints the machine of a scenario as JSON; Stately's editor imports it. */
process.exitCode = main(process.argv.slice(2));

function main([name, ...more]: readonly string[]): number {
  if (name === undefined || more.length > 0 || name.startsWith('-')) {
    console.error('Usage: npm run machine -- FILE|id');
    return 2;
  }
  const loaded = loadScenario(name);
  if (!loaded.ok) {
    console.error(loaded.error);
    return 1;
  }
  const { scenario, rubric } = loaded.value;
  const { config } = createConversation(scenario, rubric.effects);
  // The types are for the compiler alone.
  console.log(JSON.stringify({ ...config, types: undefined }, null, 2));
  return 0;
}
