import { shortened } from '../../scenario/findings/print.ts';
import { statesIn } from '../../solver/states/reach.ts';
import type { Proof, Proved, ProvedInPart, Shown } from './prove.ts';

/** How many lines are printed for a scenario: authors mend one fault after the other anyway. */
const MOST_LINES = 5;

/** The proof of one scenario, in at most five lines. */
export function proofLines(
  id: string,
  errors: number,
  warnings: number,
  proof: Proof,
  silenced: number = 0,
): string {
  const counts = `${id}: ${count(errors, 'error')}, ${count(warnings, 'warning')}${silencedText(silenced)}.`;
  if (proof.status === 'stopped') return [counts, notKnown(proof.because)].join('\n');
  const last = [stuckLine(proof), ...(proof.status === 'proved' ? [] : [inPart(proof)])];
  const told = proof.findings.slice(0, MOST_LINES - 1 - last.length);
  const left = proof.findings.length - told.length;
  const more = left === 0 ? '' : ` The ${told.length} findings that matter most; --all tells ${left} more.`;
  return [counts + more, ...told.map(findingLine), ...last].join('\n');
}

/** The end of a count of findings: how many `allow` silences, if any. */
export const silencedText = (silenced: number): string =>
  silenced === 0 ? '' : `; ${count(silenced, 'finding')} silenced by "allow"`;

/** One finding with the moves that show it, ready for `npm run walk`. */
export function findingLine({ diagnostic, moves }: Shown): string {
  const { file, line, column, severity, code, message } = diagnostic;
  const shown = moves === null ? '' : ` Moves: ${shortened(moves.join(',')) || 'none, at the beginning'}`;
  return `  ${file}:${line}:${column} ${severity} ${code}: ${shortened(message)}${shown}`;
}

/** Whether anybody can get stuck. */
export function stuckLine({ solved: { reach } }: Proved | ProvedInPart): string {
  const all = statesIn(reach) - reach.final;
  const stuck = reach.stuck.length;
  if (stuck > 0)
    return `  One can get stuck: of ${count(all, 'situation')} before an ending ${number(stuck)} ${stuck === 1 ? 'has' : 'have'} no way on. Proved.`;
  const each =
    all === 1
      ? 'the one situation before an ending has'
      : `all ${number(all)} situations before an ending have`;
  return `  Nobody can get stuck: ${each} a way on. Proved.`;
}

/** What else is known of a scenario with too many moves, and what is not. */
function inPart({ solved, because }: ProvedInPart): string {
  const ends = solved.reach.final === 0 ? 'No conversation can end. ' : '';
  return `  ${ends}Not known, since ${because}: who wins without reading, what gives itself away; --all says more.`;
}

/** The honest label if the solver gave up, and what is then unknown. */
const notKnown = (because: string): string =>
  `  Stopped, nothing proved. ${because} Not known: whether anybody can get stuck, what can be reached, who wins without reading. It is scored as exactly as any other.`;

export const count = (amount: number | bigint, noun: string): string =>
  `${number(amount)} ${noun}${BigInt(amount) === 1n ? '' : 's'}`;

/** With separators between the thousands. */
export const number = (value: number | bigint): string => value.toLocaleString('en');
