/**
 * If a tool was called with `--help`, prints how to call it and ends the program. Call this before anything else
 * happens.
 */
export function helpIfAsked(text) {
  if (!process.argv.slice(2).some((word) => word === '--help' || word === '-h')) return;
  console.log(text.trim());
  process.exit(0);
}
