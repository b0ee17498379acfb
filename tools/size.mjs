import { existsSync } from 'node:fs';
import { BUDGET, builtScenarios, waysIn } from './critical-path.mjs';
import { root } from './install.mjs';

/** Prints what has to arrive, compressed, before the first line of each scenario can be answered. */
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
    console.log(row(bytes, bytes <= BUDGET ? `of ${BUDGET}` : `of ${BUDGET}: too much by ${bytes - BUDGET}`));
    if (bytes > BUDGET) process.exitCode = 1;
  }
}

function row(bytes, text) {
  return `${String(bytes).padStart(8)}  ${text}`;
}
