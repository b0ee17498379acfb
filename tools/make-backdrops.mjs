// Draws the sets' backdrops: `npm run backdrops` writes scenes/sets/*/backdrop.svg wherever a backdrop.mjs draws one.
// Every run draws the same picture, so a picture changes only when its drawing does.
import { writeFileSync } from 'node:fs';
import { helpIfAsked } from './help.mjs';
import { setsWith } from './sets.mjs';

helpIfAsked(`
Usage: npm run backdrops

Draws the sets' backdrops anew, in scenes/sets/.
`);

for (const { folder, module } of setsWith('backdrop.mjs')) {
  const { default: draw } = await import(module);
  writeFileSync(new URL('backdrop.svg', folder), draw());
}
