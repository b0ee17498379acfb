import { buildIfStale } from './build-if-stale.mjs';
import { installDependencies } from './install.mjs';
import { helpIfAsked } from './help.mjs';

helpIfAsked(`
Usage: npm start

Installs what is missing, builds the game where it is out of date, serves it and prints its address.
A scenario with errors is left out, and told of.

  PORT=8080 npm start   serves at another port than 4173
`);

const DEFAULT_PORT = 4173;

const port = Number(process.env.PORT ?? DEFAULT_PORT);
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT is "${process.env.PORT}", which is not a port. Choose a number from 1 to 65535.`);
  process.exit(2);
}

installDependencies();
buildIfStale();
const { serve } = await import('./serve.mjs');
console.log(`The Last Word is at ${await serve(port)}  (Ctrl+C stops it)`);
