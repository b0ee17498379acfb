import { UNREACHED } from '../solver/reach.ts';
import type { Proof, Proved, Shown } from './prove.ts';

/** How many findings are told at once; a reader mends one after the other anyway. */
const MOST_TOLD = 3;

/** What is proved of one scenario, in five lines at the most. */
export function proofLines(
  id: string,
  errors: number,
  warnings: number,
  proof: Proof,
  silenced: number = 0,
): string {
  const counts = `${id}: ${count(errors, 'error')}, ${count(warnings, 'warning')}${silencedText(silenced)}.`;
  if (proof.status === 'stopped') return [counts, notKnown(proof.because)].join('\n');
  const told = proof.findings.slice(0, MOST_TOLD);
  const left = proof.findings.length - told.length;
  const more = left === 0 ? '' : ` The ${MOST_TOLD} findings that matter most; --all tells ${left} more.`;
  return [counts + more, ...told.map(findingLine), stuckLine(proof)].join('\n');
}

/** The end of a count of findings: how many `allow` silences, where it does. */
export const silencedText = (silenced: number): string =>
  silenced === 0 ? '' : `; ${count(silenced, 'finding')} silenced by "allow"`;

/** One finding with the moves that show it, ready for `npm run walk`. */
export function findingLine({ diagnostic, moves }: Shown): string {
  const { file, line, column, severity, code, message } = diagnostic;
  const shown = moves === null ? '' : ` Moves: ${moves.join(',') || 'none, at the beginning'}`;
  return `  ${file}:${line}:${column} ${severity} ${code}: ${message}${shown}`;
}

/** Whether anybody can get stuck. */
export function stuckLine({ solved: { reach } }: Proved): string {
  const all = reach.moves.reduce((sum, moves) => (moves === UNREACHED ? sum : sum + 1), 0) - reach.final;
  const stuck = reach.stuck.length;
  if (stuck > 0) {
    return `  One can get stuck: ${number(stuck)} of ${count(all, 'situation')} ${stuck === 1 ? 'has' : 'have'} no way on. Proved.`;
  }
  const have = all === 1 ? 'the one situation has' : `all ${number(all)} situations have`;
  return `  Nobody can get stuck: ${have} a way on. Proved.`;
}

/** The honest label where the solver gave up, and what is then not known. */
const notKnown = (because: string): string =>
  `  Stopped, nothing proved. ${because} Not known: whether anybody can get stuck, what can be reached, how it can be scored, who wins without reading.`;

export const count = (amount: number | bigint, noun: string): string =>
  `${number(amount)} ${noun}${BigInt(amount) === 1n ? '' : 's'}`;

/** With the thousands set apart. */
export const number = (value: number | bigint): string => value.toLocaleString('en');
