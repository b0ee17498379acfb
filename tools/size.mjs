import { existsSync } from 'node:fs';
import { BUDGET, STAGE_BUDGET, builtScenarios, stageChunk, waysIn } from './critical-path.mjs';
import { root } from './install.mjs';
import { helpIfAsked } from './help.mjs';

helpIfAsked(`
Usage: npm run size

Prints how many bytes, compressed, come before the first reply can be given, by scenario. Needs a dist/: npm run build.
`);

/**
 * Prints how many compressed bytes must arrive before the first line of each scenario can be answered, and how many the
 * stage needs.
 */
const dist = `${root}dist`;
if (existsSync(dist)) report();
else {
  console.error('There is no dist/ yet: npm run build');
  process.exitCode = 2;
}

function report() {
  for (const { address, parts, bytes } of builtScenarios(dist).flatMap((id) => waysIn(dist, id))) {
    console.log(`\n${address}`);
    for (const part of parts) console.log(row(part.bytes, part.file));
    compare(bytes, BUDGET);
  }
  const { file, bytes } = stageChunk(dist);
  console.log(`\n${file}, the stage`);
  compare(bytes, STAGE_BUDGET);
}

function compare(bytes, budget) {
  console.log(row(bytes, bytes <= budget ? `of ${budget}` : `of ${budget}: too much by ${bytes - budget}`));
  if (bytes > budget) process.exitCode = 1;
}

function row(bytes, text) {
  return `${String(bytes).padStart(8)}  ${text}`;
}
