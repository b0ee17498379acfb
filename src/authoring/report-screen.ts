import type { Scenario } from '../scenario/model.ts';
import { bestFirst, score, tell } from '../solver/findings-mindless.ts';
import type { EndingReport, PointOfNoReturn, Report } from '../solver/report.ts';
import type { Proved } from './prove.ts';
import { count, findingLine, number, stuckLine } from './report-lines.ts';

/** Overalls that a trainer might ask for. */
const PASS_MARKS = [30, 40, 50, 60, 70, 80, 90, 100] as const;

/** All that is proved of one scenario, for a screen. */
export function proofScreen(scenario: Scenario, proof: Proved, report: Report): string {
  const { length, ways } = report;
  return [
    `${scenario.title} (${scenario.id})`,
    `  ${number(report.states)} situations, ${number(report.edges)} moves between them, ${number(BigInt(ways))} different conversations.`,
    stuckLine(proof),
    `  Length in moves: ${length.shortest} to ${length.longest}; ${length.mean.toFixed(1)} in the mean of random play.`,
    `  ${boundsText(report)}`,
    '',
    ...endingTable(report),
    '',
    ...passMarks(report),
    '',
    ...mindlessLines(report),
    ...noReturnLines(report.pointsOfNoReturn),
    '',
    ...findingLines(proof),
    '',
  ].join('\n');
}

function boundsText({ bounds, overall }: Report): string {
  const range = ({ worst, best }: { worst: number; best: number }): string => `${worst} to ${best}`;
  const { patience, warmth, lastWords } = bounds;
  return `At the end, worst to best: patience ${range(patience)}, warmth ${range(warmth)}, last words ${range(lastWords)}; overall ${range(overall)}.`;
}

function endingTable({ endings, random, reachable }: Report): readonly string[] {
  const width = Math.max(6, ...endings.map(({ id }) => id.length));
  const ways = Math.max(4, ...endings.map((ending) => number(BigInt(ending.ways)).length));
  const head = `  ${'ending'.padEnd(width)}  customer  matter   ${'ways'.padStart(ways)}  at random  shortest`;
  const row = (ending: EndingReport): string => {
    const moves = reachable.endings[ending.id]?.length;
    return [
      `  ${ending.id.padEnd(width)}`,
      ending.customer.padEnd(8),
      ending.matter.padEnd(7),
      number(BigInt(ending.ways)).padStart(ways),
      shareText(BigInt(ending.chance), BigInt(random.whole)).padStart(9),
      moves === undefined ? 'never' : count(moves, 'move'),
    ].join('  ');
  };
  return [head, ...endings.map(row)];
}

/** Per cent to the hundredth, rounded down; what is less than that is told as one in so many. */
function shareText(part: bigint, whole: bigint): string {
  if (part === 0n) return '0 %';
  const hundredths = (part * 10_000n) / whole;
  if (hundredths === 0n) return `1 in ${number(whole / part)}`;
  return `${(Number(hundredths) / 100).toFixed(2)} %`;
}

const passMarks = ({ percentiles }: Report): readonly string[] => [
  `  pass mark (overall)          ${PASS_MARKS.map((mark) => String(mark).padStart(5)).join('')}`,
  `  random play stays below, in %${PASS_MARKS.map((mark) => String(percentiles[mark] ?? 0).padStart(5)).join('')}`,
];

function mindlessLines({ mindless }: Report): readonly string[] {
  const [best] = bestFirst(mindless);
  if (best === undefined) return [];
  const of =
    mindless.length === 1
      ? 'The only player who reads nothing'
      : `Of ${mindless.length} different players who read nothing the best`;
  return [`  ${of} gets ${score(best)}: one who ${tell(best)}.`];
}

/** Only what loses the customer whatever went before; all others are in --json. */
function noReturnLines(points: readonly PointOfNoReturn[]): readonly string[] {
  const certain = points.filter(({ always }) => always).map(({ turn, move }) => `${turn}/${move}`);
  const sometimes = points.length - certain.length;
  return [
    `  Points of no return: ${count(certain.length, 'move')} always, ${sometimes} depending on what went before${certain.length === 0 ? '.' : `. Always: ${certain.join(', ')}.`}`,
  ];
}

function findingLines({ findings, allowed }: Proved): readonly string[] {
  const silenced = allowed.map(
    ({ code, reason, count: times }) => `  allowed ${code} (${count(times, 'finding')}): ${reason}`,
  );
  const told = findings.length === 0 ? ['  No findings.'] : findings.map(findingLine);
  return [...told, ...silenced];
}
