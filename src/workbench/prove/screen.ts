import type { Scenario } from '../../scenario/model.ts';
import { bestFirst, score, tell } from '../../proof/findings/mindless.ts';
import type { EndingOutlook } from '../../proof/outline.ts';
import type { Report } from '../../proof/report.ts';
import type { Proved, ProvedInPart } from './prove.ts';
import { count, findingLine, number, stuckLine } from './lines.ts';

/** Overall scores that a trainer may ask for. */
const PASS_MARKS = [30, 40, 50, 60, 70, 80, 90, 100] as const;

/** The whole proof of one scenario, for a screen. */
export function proofScreen(scenario: Scenario, proof: Proved | ProvedInPart, report: Report): string {
  return [
    `${scenario.title} (${scenario.id})`,
    `  ${count(report.states, 'situation')}, ${count(report.edges, 'move')} between them${waysText(report)}.`,
    stuckLine(proof),
    ...rangeLines(report),
    ...(report.notKnown === null ? [] : [`  ${report.notKnown}`]),
    '',
    ...endingTable(report),
    '',
    ...passMarks(report),
    ...mindlessLines(report),
    ...noReturnLines(report),
    ...findingLines(proof),
    '',
  ].join('\n');
}

const waysText = ({ ways }: Report): string =>
  ways === null ? '' : `, ${amount(ways)} different conversation${ways === '1' ? '' : 's'}`;

/** What fits into a line of the table. */
const MOST_DIGITS = 24;

/** A count for a reader. A huge one is cut to three digits, because --json has it in full. */
function amount(digits: string): string {
  if (digits.length <= MOST_DIGITS) return number(BigInt(digits));
  return `${digits.slice(0, 1)}.${digits.slice(1, 3)} × 10^${digits.length - 1}`;
}

/** How long conversations are, and how they score. */
function rangeLines({ length, overall }: Report): readonly string[] {
  if (length === null) return ['  No conversation can end.'];
  const { shortest, longest, mean } = length;
  return [
    `  Length in moves: ${shortest} ${longest === null ? 'or more' : `to ${longest}`}${mean === null ? '.' : `; ${mean.toFixed(1)} in the mean of random play.`}`,
    ...(overall === null ? [] : [`  Overall, worst to best: ${overall.worst} to ${overall.best}.`]),
  ];
}

/** The last row counts conversations without an ending. */
function endingTable(report: Report): readonly string[] {
  const { endings, gettingStuck } = report;
  const rows = [
    ...endings,
    ...(gettingStuck === null ? [] : [{ ...gettingStuck, id: '(stuck)', customer: '–', matter: '–' }]),
  ];
  const width = Math.max(6, ...rows.map(({ id }) => id.length));
  const ways = Math.max(4, ...rows.map((row) => waysCell(row).length));
  const head = `  ${'ending'.padEnd(width)}  customer  matter   ${'ways'.padStart(ways)}  at random  shortest`;
  const lines = rows.map((row) =>
    [
      `  ${row.id.padEnd(width)}`,
      row.customer.padEnd(8),
      row.matter.padEnd(7),
      waysCell(row).padStart(ways),
      chanceCell(row, report).padStart(9),
      row.shortest === null ? 'never' : count(row.shortest, 'move'),
    ].join('  '),
  );
  return [head, ...lines];
}

const UNKNOWN = '?';

const waysCell = ({ ways }: EndingOutlook): string => (ways === null ? UNKNOWN : amount(ways));

const chanceCell = ({ chance }: EndingOutlook, { random }: Report): string =>
  chance === null || random === null ? UNKNOWN : shareText(BigInt(chance), BigInt(random.whole));

/** Per cent to the hundredth, rounded down; anything less is printed as one in so many. */
function shareText(part: bigint, whole: bigint): string {
  if (part === 0n) return '0 %';
  const hundredths = (part * 10_000n) / whole;
  if (hundredths === 0n) return `1 in ${amount(String(whole / part))}`;
  return `${(Number(hundredths) / 100).toFixed(2)} %`;
}

function passMarks({ percentiles, gettingStuck }: Report): readonly string[] {
  if (percentiles === null) return [];
  const stuck = gettingStuck === null ? '' : '  (who gets stuck has 0)';
  return [
    `  pass mark (overall)          ${PASS_MARKS.map((mark) => String(mark).padStart(5)).join('')}`,
    `  random play stays below, in %${PASS_MARKS.map((mark) => String(percentiles[mark] ?? 0).padStart(5)).join('')}${stuck}`,
    '',
  ];
}

function mindlessLines({ mindless, length }: Report): readonly string[] {
  const [best] = bestFirst(mindless ?? []);
  if (mindless === null || best === undefined || length === null) return [];
  const of =
    mindless.length === 1
      ? 'The only player who reads nothing'
      : `Of ${mindless.length} different players who read nothing the best`;
  return [`  ${of} gets ${score(best)}: one who ${tell(best)}.`];
}

/** Only moves that always lose the customer, whatever happened before; --json has all others. */
function noReturnLines({ pointsOfNoReturn: points, length }: Report): readonly string[] {
  if (points === null || length === null) return [];
  const certain = points.filter(({ always }) => always).map(({ turn, move }) => `${turn}/${move}`);
  const sometimes = points.length - certain.length;
  return [
    `  Points of no return: ${count(certain.length, 'move')} always, ${sometimes} depending on what went before${certain.length === 0 ? '.' : `. Always: ${certain.join(', ')}.`}`,
    '',
  ];
}

/** If the moves could not be examined, an empty list proves nothing. */
function findingLines({ status, findings, allowed }: Proved | ProvedInPart): readonly string[] {
  const silenced = allowed.map(
    ({ code, reason, count: times }) => `  allowed ${code} (${count(times, 'finding')}): ${reason}`,
  );
  const none = status === 'proved' ? ['  No findings.'] : [];
  return [...(findings.length === 0 ? none : findings.map(findingLine)), ...silenced];
}
