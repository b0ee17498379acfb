// npm run schema: writes scenarios/scenario.schema.json from the shape that the checks use.
import { writeFileSync } from 'node:fs';
import { scenarioJsonSchema } from '../scenario/reading/json-schema.ts';
import { BAD_USAGE, command, OK, terminal } from './command.ts';

const USAGE = 'Usage: npm run schema';

const HELP = `${USAGE}

Writes scenarios/scenario.schema.json, by which editors complete and check a scenario while it is typed.
`;

const runSchema = command(HELP, (words, { print, complain }): number => {
  if (words.length > 0) {
    complain(`${USAGE}\n`);
    return BAD_USAGE;
  }
  writeFileSync(new URL('../../scenarios/scenario.schema.json', import.meta.url), scenarioJsonSchema());
  print('scenarios/scenario.schema.json written\n');
  return OK;
});

process.exitCode = runSchema(process.argv.slice(2), terminal());
