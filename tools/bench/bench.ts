/**
 * `npm run bench [part]`: the solver against its peers, both sides in one process, interleaved, in CPU time, medians of
 * several rounds, on seeded stories; see stories.ts. Nothing is asserted: timings are for reading.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { againstBareWalk, againstGraph, againstRandomGames, cold, large } from './parts.ts';

/** A part that needs a process of its own, so that nothing is compiled yet, or its memory is its own. */
const alone =
  (...parts: readonly string[]) =>
  (): void => {
    for (const part of parts) {
      execFileSync(process.execPath, [fileURLToPath(import.meta.url), ...part.split(' ')], {
        stdio: 'inherit',
      });
    }
  };

const PARTS: Readonly<Record<string, (of: string) => void>> = {
  graph: againstGraph,
  walk: againstBareWalk,
  games: againstRandomGames,
  shipped: alone('cold plum-exchange', 'cold cappuccino', 'cold cd-replacement'),
  size: alone('large chain', 'large tangle'),
};

const ALONE: typeof PARTS = { cold, large };

const [part, of = ''] = process.argv.slice(2);
const run = part === undefined ? null : (PARTS[part] ?? ALONE[part]);
if (run === undefined) throw new Error(`There is no part "${part}": ${Object.keys(PARTS).join(', ')}`);
if (run === null) for (const each of Object.values(PARTS)) each('');
else run(of);
