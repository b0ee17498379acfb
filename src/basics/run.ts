/**
 * A whole attempt in a few characters: `id~variant~hash~moves`. The grammar and the code of a reply are specified in
 * docs/scenario-format.md, "Runs as links". Only letters, digits, `-`, `_` and `~` occur: it needs no escaping in a URL.
 */
export interface Run {
  readonly scenario: string;
  readonly variant: string;
  /** Of the rules it was played by; another one than today's means that the scenario was edited since. */
  readonly hash: string;
  /** A code for each move. */
  readonly moves: string;
}

/** Wherever runs are looked for: nothing else may know how one is written. */
export const RUN_PATTERN = '([a-z][a-z0-9-]*)~([a-z]+)~([\\w-]{16})~((?:[hec]|[A-Z][A-Za-z0-9]{2})*)';

const RUN = new RegExp(`^${RUN_PATTERN}$`);

export const encodeRun = (run: Run): string => [run.scenario, run.variant, run.hash, run.moves].join('~');

/** Null where the text is no run. */
export function decodeRun(text: string): Run | null {
  const match = RUN.exec(text);
  if (match === null) return null;
  const [, scenario = '', variant = '', hash = '', moves = ''] = match;
  return { scenario, variant, hash, moves };
}

/** The moves of a run one by one; whatever is no code of a move stands by itself. */
export const codesIn = (moves: string): readonly string[] =>
  moves.match(/[hec]|[A-Z][A-Za-z0-9]{2}|./g) ?? [];
