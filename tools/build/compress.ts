import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXTS = new Set(['.html', '.js', '.css', '.svg', '.json', '.webmanifest']);

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);

/** Writes a `.br` and a `.gz` beside every text, for a server that can send them directly; uses all cores. */
export async function compressFolder(folder: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  await Promise.all(
    names.filter((name) => TEXTS.has(extname(name))).map((name) => compress(join(folder, name))),
  );
}

async function compress(file: string): Promise<void> {
  const text = await readFile(file);
  await Promise.all([
    brotli(text).then((compressed) => writeFile(`${file}.br`, compressed)),
    asGzip(text, { level: 9 }).then((compressed) => writeFile(`${file}.gz`, compressed)),
  ]);
}

const brotli = (text: Buffer): Promise<Buffer> =>
  asBrotli(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
