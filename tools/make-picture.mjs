/** Takes the picture of the README from the latest build of the game: `npm run build && npm run picture`. */
import { chromium } from '@playwright/test';
import { ensureBrowser } from './browser.mjs';
import { root } from './install.mjs';
import { serve } from './serve.mjs';
import { helpIfAsked } from './help.mjs';

helpIfAsked(`
Usage: npm run picture

Takes the picture of the README from the game as it was built last: npm run build.
`);

/** Lead to the moment when she has brought two bags to the till. */
const MOVES = ['1', '2', '2', '1', '2'];

const address = await serve(0);
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
await page.goto(`${address}/#/play/plum-exchange`);
for (const key of MOVES) await page.keyboard.press(key);
await page.locator('canvas').waitFor();
await page.waitForFunction(() => document.getAnimations().length === 0);
await page.screenshot({ path: `${root}docs/the-last-word.jpg`, type: 'jpeg', quality: 82 });
await browser.close();
process.exit();
