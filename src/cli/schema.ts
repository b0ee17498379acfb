// npm run schema: writes scenarios/scenario.schema.json from the shape that the checks use.
import { writeFileSync } from 'node:fs';
import { scenarioJsonSchema } from '../scenario/reading/json-schema.ts';

const target = new URL('../../scenarios/scenario.schema.json', import.meta.url);
writeFileSync(target, scenarioJsonSchema());
process.stdout.write('scenarios/scenario.schema.json written\n');
