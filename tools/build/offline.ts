import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import type { Scenario } from '../../src/scenario/model.ts';

/** The files that a browser may be asked to keep. */
const KEPT = new Set(['.html', '.js', '.css', '.svg', '.webm', '.mp3', '.png', '.woff2']);

const WORKER = 'sw.js';

/** Files that are searched for the names of other files. */
const TEXTS = new Set(['.html', '.js', '.css']);

/** Kept once somebody has used it: the page for trainers, and the code that draws the moving figures. */
const ON_USE = ['cohort-page', 'sheet-page', 'game'];

interface File {
  /** Below dist/, with `/`. */
  readonly url: string;
  readonly content: Buffer;
}

/**
 * Writes `sw.js`, which keeps in the browser what every conversation needs and all else that was used, and
 * `offline.json`, which lists for the page what can be kept.
 */
export async function writeServiceWorker(dist: string, scenarios: readonly Scenario[]): Promise<void> {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => KEPT.has(extname(name)) && name !== WORKER)
    .map((name): File => ({ url: name.replaceAll('\\', '/'), content: readFileSync(join(dist, name)) }))
    .toSorted((one, other) => (one.url < other.url ? -1 : 1));
  writeFileSync(join(dist, 'offline.json'), JSON.stringify(listFor(files, scenarios)));
  const list: File = { url: 'offline.json', content: readFileSync(join(dist, 'offline.json')) };
  const shell = shellOf(files, scenarios);
  const rest = files.filter((file) => !shell.includes(file));
  const bundle = await rolldown({
    input: fileURLToPath(new URL('service-worker.ts', import.meta.url)),
    transform: {
      define: {
        SHELL: JSON.stringify([...shell, list].map(entryOf)),
        REST: JSON.stringify(rest.map(entryOf)),
        'process.env.NODE_ENV': '"production"',
      },
    },
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true });
  await bundle.close();
  writeFileSync(join(dist, WORKER), output[0].code);
}

/** A file in assets/ has the hash of its content in its name; the others need a revision. */
function entryOf({ url, content }: File) {
  const hash = createHash('sha256').update(content);
  const integrity = `sha256-${hash.copy().digest('base64')}`;
  return {
    url,
    revision: url.startsWith('assets/') ? null : hash.digest('base64url').slice(0, 16),
    integrity,
  };
}

/** All that the first page requests, and all that those files request in turn, except what comes with use. */
function shellOf(files: readonly File[], scenarios: readonly Scenario[]): readonly File[] {
  const isLater = ({ url }: File): boolean =>
    (!TEXTS.has(extname(url)) && !isNamed(url, 'icon')) ||
    [...ON_USE, ...scenarios.map(({ id }) => id)].some((name) => isNamed(url, name)) ||
    scenarios.some((scenario) => foldersOf(scenario).some((folder) => isOf(url, folder)));
  const found = new Set<File>();
  const visit = (file: File): void => {
    if (found.has(file)) return;
    found.add(file);
    const text = file.content.toString('utf8');
    for (const other of files) if (!isLater(other) && text.includes(basename(other.url))) visit(other);
  };
  files.filter(({ url }) => url === 'index.html').forEach(visit);
  return files.filter((file) => found.has(file));
}

/**
 * The list for the page: the size of each file, and the files of each scenario. Of each sound only the smaller file.
 */
function listFor(files: readonly File[], scenarios: readonly Scenario[]) {
  const all = files.filter(({ url }) => extname(url) !== '.mp3');
  const filesOf = (scenario: Scenario): readonly string[] =>
    all
      .map(({ url }) => url)
      .filter(
        (url) =>
          url === `play/${scenario.id}.html` ||
          [scenario.id, 'effects'].some((name) => isNamed(url, name)) ||
          foldersOf(scenario).some((folder) => isOf(url, folder)),
      );
  return {
    bytes: Object.fromEntries(all.map(({ url, content }) => [url, content.length])),
    scenarios: Object.fromEntries(scenarios.map((scenario) => [scenario.id, filesOf(scenario)])),
  };
}

/** The stage's folders that a scenario needs: its set, and its customer's look. */
const foldersOf = ({ setting, persona }: Scenario): readonly string[] => [setting, persona.look];

/** Whether a file in assets/ was made from that folder of the stage; see file-names.ts. */
const isOf = (url: string, folder: string): boolean =>
  url.startsWith(`assets/${folder}-`) &&
  /^[a-z-]+-[\w-]{8}\.\w+$/.test(url.slice(`assets/${folder}-`.length));

/** Whether a file in assets/ has that name before its hash. */
const isNamed = (url: string, name: string): boolean =>
  url.startsWith(`assets/${name}-`) && /^[\w-]{8}\.\w+$/.test(url.slice(`assets/${name}-`.length));
