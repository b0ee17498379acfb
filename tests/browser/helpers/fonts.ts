import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { convert } from 'fontverter';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Writes a configuration of fontconfig that knows one font, our own Latin letters, and returns its path. So a test means
 * the same on every machine, whatever fonts it has; and on one that has none, where Chromium would crash as soon as a
 * field has a text in it.
 */
export async function oneFontAlone(): Promise<string> {
  const folder = join(root, 'node_modules', '.cache', 'the-last-word', 'fonts');
  mkdirSync(folder, { recursive: true });
  const letters = await convert(readFileSync(join(root, 'assets', 'fonts', 'latin.woff2')), 'sfnt');
  writeFileSync(join(folder, 'latin.ttf'), letters);
  const configuration = join(folder, 'fonts.conf');
  writeFileSync(
    configuration,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
  <!-- Else widths are rounded to whole pixels, and no letter is as wide as it was drawn. -->
  <match target="pattern">
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
  </match>
  <match target="font">
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
  </match>
</fontconfig>
`,
  );
  return configuration;
}
