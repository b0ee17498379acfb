// Draws the stage's backdrops: `node tools/make-backdrops.mjs` writes assets/backdrops/*.svg.
// The same numbers every time, so that a picture changes only when its drawing does.
import { mkdirSync, writeFileSync } from 'node:fs';
import { coffeeBar } from './backdrops/coffee-bar.mjs';
import { grocery } from './backdrops/grocery.mjs';
import { mailOrder } from './backdrops/mail-order.mjs';
import { plain } from './backdrops/plain.mjs';

const folder = new URL('../assets/backdrops/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, draw] of Object.entries({
  grocery,
  'coffee-bar': coffeeBar,
  'mail-order': mailOrder,
  plain,
})) {
  writeFileSync(new URL(`${name}.svg`, folder), draw());
}
