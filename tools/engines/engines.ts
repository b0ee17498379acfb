/**
 * `npm run engines [-- FOLDER]`: plays every scenario to its debrief in Firefox and in WebKit, if they are on this
 * machine, and saves pictures in the folder. Not part of `npm test`, because few machines have them.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { GOOD, BAD, SCENARIOS } from '../../tests/browser/helpers/paths.ts';
import { scripted } from '../../tests/browser/helpers/script.ts';
import { serveDistAt } from '../../tests/browser/helpers/server.ts';
import type { Installable } from './engine.ts';
import { startFirefox } from './firefox.ts';
import { playThrough } from './play.ts';
import { startWebKit } from './webkit.ts';

const ENGINES: readonly Installable[] = [
  {
    name: 'Firefox',
    packages: ['firefox-esr'],
    find: () => onPath('firefox-esr') ?? onPath('firefox'),
    start: startFirefox,
  },
  {
    name: 'WebKit',
    packages: ['webkit2gtk-driver', 'xvfb'],
    find: () => (onPath('xvfb-run') === null ? null : onPath('WebKitWebDriver')),
    start: startWebKit,
  },
];

/** Width and height of the window: a desktop and a phone. */
const WINDOWS = [
  [1280, 800],
  [420, 900],
] as const;

const folder = resolve(process.argv[2] ?? 'engines');
await mkdir(folder, { recursive: true });
const server = await serveDistAt('/');
const origin = server.address.replace(/\/$/, '');
let isFine = true;
for (const { name, packages, find, start } of ENGINES) {
  const program = find();
  if (program === null) {
    console.log(`${name} is not on this machine. On Debian: apt-get install -y ${packages.join(' ')}`);
    continue;
  }
  const engine = await start(program);
  try {
    for (const [index, [width, height]] of WINDOWS.entries()) {
      await engine.resize(width, height);
      for (const scenario of SCENARIOS) {
        const attempt = scripted((index === 0 ? BAD : GOOD)[scenario]);
        const wrong = await playThrough(engine, origin, attempt, async (what) => {
          const file = `${engine.name}-${width}-${scenario}-${what.replace(' ', '-')}.png`;
          await writeFile(join(folder, file), await engine.picture());
        });
        isFine &&= wrong.length === 0;
        console.log([`${name}, ${width} wide, ${scenario}: to its debrief`, ...wrong].join('\n  '));
      }
    }
  } catch (error) {
    isFine = false;
    console.log(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await engine.close();
  }
}
await server.stop();
console.log(`The pictures are in ${folder}`);
process.exitCode = isFine ? 0 : 1;

function onPath(name: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.map((one) => join(one, name)).find(existsSync) ?? null;
}
