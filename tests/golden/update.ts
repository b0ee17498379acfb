/** `npm run golden`: writes the golden numbers anew, where a scenario or the rubric was changed on purpose. */
import { readFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { solve } from '../../src/solver/solve.ts';
import { perftOf } from '../helpers/perft.ts';
import { playerOf, SHIPPED } from '../helpers/play.ts';
import { helpIfAsked } from '../../tools/help.mjs';

helpIfAsked(`
Usage: npm run golden

Writes the golden numbers anew, where a scenario or the rubric was changed on purpose.
`);

const FILE = new URL('perft.yaml', import.meta.url);

const numbers = Object.fromEntries(
  SHIPPED.map((id) => {
    const { scenario, table } = playerOf(id);
    return [id, perftOf(solve(scenario, table))];
  }),
);
const [comment = ''] = readFileSync(FILE, 'utf8').split(/^(?!#)/m);
writeFileSync(FILE, `${comment}${stringify(numbers, { lineWidth: 110 })}`);
