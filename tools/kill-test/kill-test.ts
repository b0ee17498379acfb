/**
 * `npm run kill-test`: kills a real browser at random moments while moves are made as fast as the page shows them.
 * After each restart it checks that every move which the page had shown is there. Ends with one line.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../build-if-stale.mjs';
import { startBrowser } from './chromium.ts';
import { createRandom, type Random } from './random.ts';
import { createSightings, type Sightings } from './record.ts';
import { restart } from './restart.ts';
import { serveGame } from './server.ts';
import { playOn, type Told } from './in-page.ts';
import { helpIfAsked } from '../help.mjs';

/** How many rounds a profile lives: so most kills hit a profile that was killed before. */
const LIFETIME = 12;
/** Milliseconds of play before the kill, at most. */
const LONGEST_PLAY = 1500;
/** One of so many rounds is killed while the game is still starting and repairing. */
const EARLY = 8;

helpIfAsked(`
Usage: npm run kill-test [-- --rounds 300 --seed N]

Kills a real browser while moves are made, and looks whether all that was shown as made is there afterwards.
`);

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '300' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});

buildIfStale();
const random = createRandom(Number(values.seed));
const rounds = Number(values.rounds);
console.log(`${rounds} rounds, seed ${values.seed}`);
const game = await serveGame();
const record = createSightings();
let profile = freshProfile();
const started = Date.now();
for (let round = 0; round < rounds; round += 1) {
  if (round % LIFETIME === 0) profile = renewed(profile);
  await playAndKill(profile, random, record);
  if (round % 25 === 24) console.log(`  ${round + 1} kills: ${record.summary()}`);
}
await lookOnce(profile, record);
game.stop();
rmSync(profile, { recursive: true, force: true });
const seconds = (Date.now() - started) / 1000;
console.log(`${rounds} kills in ${Math.round(seconds)} s: ${record.summary()}`);
process.exitCode = record.isClean() ? 0 : 1;

/** One life of a browser: it checks what was shown before, then plays on until the kill. */
async function playAndKill(folder: string, random: Random, record: Sightings): Promise<void> {
  const { context, kill } = await startBrowser(folder);
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await context.exposeFunction('tell', (told: string) => record.hear(JSON.parse(told) satisfies Told));
    if (random.below(EARLY) === 0) {
      void page.goto(game.address).catch(() => undefined);
      await pause(random.below(600));
      return;
    }
    await restart(page, game.address, record, random);
    const playing = page.evaluate(playOn, random.below(2 ** 31)).catch(() => undefined);
    await pause(random.below(LONGEST_PLAY));
    void playing;
  } finally {
    await kill();
  }
}

/** The last kill is checked, too. */
async function lookOnce(folder: string, record: Sightings): Promise<void> {
  const { context, kill } = await startBrowser(folder);
  try {
    await restart(context.pages()[0] ?? (await context.newPage()), game.address, record, random);
  } finally {
    await kill();
  }
}

function renewed(old: string): string {
  rmSync(old, { recursive: true, force: true });
  record.forget();
  return freshProfile();
}

function freshProfile(): string {
  return mkdtempSync(join(tmpdir(), 'the-last-word-kill-'));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}
