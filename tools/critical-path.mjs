import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The limit in compressed bytes, until the first line can be answered. */
export const BUDGET = 34_000;

/** The limit in compressed bytes for the moving part of the stage. */
export const STAGE_BUDGET = 110_000;

/** The chunk of `scenes/game.ts`: Phaser, and all that is drawn with it. */
export function stageChunk(dist) {
  const file = readdirSync(join(dist, 'assets')).find((name) => /^game-.*\.js$/.test(name));
  if (file === undefined) throw new Error('dist/assets/ has no chunk of the stage.');
  return { file: `assets/${file}`, bytes: statSync(join(dist, 'assets', `${file}.br`)).size };
}

/** The scenarios that were built. */
export function builtScenarios(dist) {
  return readdirSync(join(dist, 'play'))
    .filter((name) => name.endsWith('.html'))
    .map((name) => basename(name, '.html'));
}

/**
 * What must arrive before the first line of a scenario can be answered, for both ways in. The browser tests prove that
 * it is this and nothing else.
 */
export function waysIn(dist, scenario) {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  // Nothing waits for the icon.
  const linked = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    ([, file]) => file,
  );
  return [
    wayIn(dist, `index.html#/play/${scenario}`, ['index.html', ...linked, scenarioChunk(dist, scenario)]),
    wayIn(dist, `play/${scenario}.html`, [`play/${scenario}.html`]),
  ];
}

function wayIn(dist, address, files) {
  const parts = files.map((file) => ({ file, bytes: statSync(join(dist, `${file}.br`)).size }));
  return { address, parts, bytes: parts.reduce((sum, part) => sum + part.bytes, 0) };
}

/** Two chunks have a scenario's name; the one that comes with the debrief has no turns. */
function scenarioChunk(dist, scenario) {
  const chunk = readdirSync(join(dist, 'assets')).find(
    (name) =>
      name.startsWith(`${scenario}-`) &&
      name.endsWith('.js') &&
      /[{,]"?turns"?:/.test(readFileSync(join(dist, 'assets', name), 'utf8')),
  );
  if (chunk === undefined) throw new Error(`dist/assets/ has no chunk of the scenario "${scenario}".`);
  return `assets/${chunk}`;
}
