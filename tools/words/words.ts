import { fileURLToPath } from 'node:url';
import { generate, tellFindings, unused, writeGenerated } from './generate.ts';

/**
 * Makes the page's messages from the folder `messages`, and reports what is wrong there. With `--quiet` it reports
 * nothing else.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const made = generate(root);
const findings = [...made.findings, ...unused(root, made)];
writeGenerated(root, made);
if (findings.length > 0) {
  console.error(tellFindings(findings));
  process.exitCode = 1;
} else if (!process.argv.includes('--quiet')) {
  const count = made.source.reduce((sum, { messages }) => sum + messages.length, 0);
  console.log(`${count} messages in ${made.source.length} files: nothing is wrong.`);
}
