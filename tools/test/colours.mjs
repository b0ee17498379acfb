/**
 * The environment of a program that writes into a pipe: it cannot know by itself whether its reader wants colours.
 * NO_COLOR and FORCE_COLOR decide, as in Node the latter before the former; without them, a terminal gets colours.
 */
export function withColours(environment, isTerminal) {
  const { FORCE_COLOR: forced, NO_COLOR: refused = '', ...others } = environment;
  const isColoured = forced === undefined ? refused === '' && isTerminal : !OFF.has(forced);
  // Only one of the two may be set: some programs colour for any FORCE_COLOR, even 0.
  return { ...others, ...(isColoured ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) };
}

const OFF = new Set(['0', 'false']);
