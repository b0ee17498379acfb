import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rolldown } from 'rolldown';
import { packPlayable, type PlayableScenario } from '../../src/conversation/playable.ts';
import { contentSecurityPolicy, inlineScripts, sourceHash } from './policy.ts';

/**
 * Writes `play/<id>.html` for each scenario: the page with its critical script, its style and its scenario inside, so
 * that one request is enough for the first reply. The rest comes from `assets/` as usual.
 */
export async function writePlayPages(dist: string, playables: readonly PlayableScenario[]): Promise<void> {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const script = await bundleCritical(dist, findAsset(page, /<script[^>]+src="\.\/(assets\/[^"]+)"/));
  const style = readFileSync(
    join(dist, findAsset(page, /<link[^>]+rel="stylesheet"[^>]+href="\.\/(assets\/[^"]+)"/)),
    'utf8',
  );
  mkdirSync(join(dist, 'play'), { recursive: true });
  for (const playable of playables) {
    writeFileSync(
      join(dist, 'play', `${playable.scenario.id}.html`),
      inlinePage(page, { script, style: style.replaceAll('url(./', 'url(../assets/'), playable }),
    );
  }
}

interface Inlined {
  readonly script: string;
  readonly style: string;
  readonly playable: PlayableScenario;
}

function inlinePage(page: string, { script, style, playable }: Inlined): string {
  const scripts = [...inlineScripts(page), script].map(sourceHash);
  const policy = contentSecurityPolicy({ scripts, style: sourceHash(style) });
  const title = `${escapeText(playable.scenario.title)} · The Last Word`;
  return page
    .replace(/<script\b[^>]*><\/script>\s*/g, '')
    .replace(/<link\b[^>]*rel="(?:modulepreload|stylesheet)"[^>]*>\s*/g, '')
    .replace(/(<meta http-equiv="Content-Security-Policy" content=")[^"]*/, (_, before) => before + policy)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${title}</title>`)
    .replaceAll('href="./', 'href="../')
    .replace('</head>', () => `<style>${style}</style></head>`)
    .replace('</body>', () => `${carry(playable)}<script type="module">${script}</script></body>`);
}

/** No `<` is left that could end the element; JSON reads the escape as the same text. */
const carry = (playable: PlayableScenario): string =>
  `<script type="application/json" id="scenario">${JSON.stringify(packPlayable(playable)).replaceAll('<', '\\u003c')}</script>`;

/** The critical chunks as one script; its dynamic imports still name the files in `assets/`. */
async function bundleCritical(dist: string, entry: string): Promise<string> {
  const critical = criticalFiles(dist, entry);
  const bundle = await rolldown({
    input: join(dist, entry),
    plugins: [
      {
        name: 'the-last-word:leave-the-rest',
        resolveId: (id: string) =>
          id.startsWith('./') && !critical.has(basename(id))
            ? { id: `../assets/${basename(id)}`, external: true }
            : null,
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  if (output.length !== 1)
    throw new Error(`The critical path became ${output.length} chunks instead of one.`);
  return output[0].code.trim().replaceAll('</script', '<\\/script');
}

/** The entry and all its static imports. */
function criticalFiles(dist: string, entry: string): ReadonlySet<string> {
  const all = new Set(readdirSync(join(dist, 'assets')));
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file) || !all.has(file)) return;
    found.add(file);
    const code = readFileSync(join(dist, 'assets', file), 'utf8');
    for (const [, imported = ''] of code.matchAll(/(?:^|[;\n])import[^("']*["']\.\/([^"']+)["']/g))
      visit(imported);
  };
  visit(basename(entry));
  return found;
}

function findAsset(page: string, pattern: RegExp): string {
  const asset = pattern.exec(page)?.[1];
  if (asset === undefined) throw new Error(`dist/index.html has nothing that matches ${pattern}.`);
  return asset;
}

const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
