/** Prints how a tool is called and ends the program, where it was called with `--help`. Nothing else may have happened yet. */
export function helpIfAsked(text) {
  if (!process.argv.slice(2).some((word) => word === '--help' || word === '-h')) return;
  console.log(text.trim());
  process.exit(0);
}
