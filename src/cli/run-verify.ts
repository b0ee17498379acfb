import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createPlayer } from '../conversation/replay.ts';
import { decodeRun } from '../session/run.ts';
import { encodingOf } from '../results/encoding.ts';
import { BAD_USAGE, command, OK, type Surroundings } from './command.ts';
import { loadScenario, SCENARIOS } from './files/load-scenario.ts';
import { rulesHash } from '../workbench/playable.ts';
import { verify, type KnownScenario, type RunVerdict } from '../workbench/verify/verify.ts';
import { claimsIn, type Claim } from '../workbench/verify/input.ts';
import { PROOF, printVerdict } from '../workbench/verify/print.ts';

const NOT_CONFIRMED = 1;

const USAGE = 'Usage: npm run verify -- FILE|LINK|RUN… [--json]';

const HELP = `${USAGE}

Reckons the scores of finished conversations anew, from the scenarios in this folder and the moves.

  FILE   a result that the game saved, an export of everything, or a text with any number of these, of runs and of links
  LINK   the address of a debrief, with all that stands behind its #
  RUN    id~variant~hash~moves
  --json one line of JSON for each run

Ends with 0 where every run is as it is told, with 1 where one is not or cannot be reckoned, with 2 where nothing could be read.
${PROOF}
`;

/** A run and the verdict on it, with the place where it was found. */
interface Finding {
  readonly source: string;
  readonly claim: Claim;
  readonly verdict: RunVerdict;
}

/** Runs `verify` and returns its exit code. */
export const runVerify = command(HELP, verifyWords);

function verifyWords(words: readonly string[], surroundings: Surroundings): number {
  try {
    const { values, positionals } = readWords(words);
    if (positionals.length === 0) throw new Error(USAGE);
    const find = finder();
    const findings = positionals.flatMap((word) =>
      claimsFrom(word, surroundings).map((claim): Finding => ({
        ...claim,
        verdict: verify(claim.claim, find),
      })),
    );
    surroundings.print(values.json ? printJson(findings) : printText(findings));
    return findings.every(({ verdict }) => verdict.kind === 'ok') ? OK : NOT_CONFIRMED;
  } catch (error) {
    surroundings.complain(`verify: ${complaint(error)}\n`);
    return BAD_USAGE;
  }
}

/** One line: the first sentence of parseArgs' message. */
function complaint(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const isUsage = error instanceof TypeError;
  return isUsage ? `${message.split(/\.\s/)[0]}. ${USAGE}` : message.replaceAll('\n', ' ');
}

const readWords = (words: readonly string[]) =>
  parseArgs({
    args: [...words],
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });

/** A name that looks like a run is still a file if there is one. */
function claimsFrom(
  word: string,
  { folders }: Surroundings,
): readonly { readonly source: string; readonly claim: Claim }[] {
  const file = [...folders, '.'].map((folder) => resolve(folder, word)).find(existsSync);
  if (file !== undefined) {
    const claims = claimsIn(readText(file, word));
    if (claims === null) throw new Error(`There is no run in ${word}. ${USAGE}`);
    return claims.map((claim) => ({ source: word, claim }));
  }
  const claims = claimsIn(word);
  if (claims === null) throw new Error(`"${word}" is no run, no link to a debrief, and no file. ${USAGE}`);
  return claims.map((claim) => ({ source: '', claim }));
}

function readText(file: string, name: string): string {
  try {
    const bytes = readFileSync(file);
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
  } catch (error) {
    throw new Error(`${name} cannot be read`, { cause: error });
  }
}

/** Loads each scenario once. Only those that are shipped: an id in a run is no path. */
function finder(): (id: string) => KnownScenario | null {
  const known = new Map<string, KnownScenario | null>();
  const load = (id: string): KnownScenario | null => {
    const loaded = existsSync(join(SCENARIOS, `${id}.yaml`)) ? loadScenario(id) : null;
    if (!loaded?.ok) return null;
    const { scenario, rubric } = loaded.value;
    return {
      player: createPlayer(scenario, rubric.effects),
      hash: rulesHash(scenario, rubric.effects),
    };
  };
  return (id) => {
    const found = known.has(id) ? known.get(id) : load(id);
    known.set(id, found ?? null);
    return found ?? null;
  };
}

function printText(findings: readonly Finding[]): string {
  const told = findings.map((finding) => printVerdict(headOf(finding), finding.verdict));
  const confirmed = findings.filter(({ verdict }) => verdict.kind === 'ok').length;
  const sum = findings.length > 1 ? [`${confirmed} of ${findings.length} confirmed.`] : [];
  return `${[...told, '', ...sum, PROOF].join('\n')}\n`;
}

const headOf = ({ source, claim }: Finding): string =>
  [source, claim.place, decodeRun(claim.run)?.scenario ?? ''].filter((part) => part !== '').join(', ') ||
  'this';

const printJson = (findings: readonly Finding[]): string =>
  findings
    .map(
      ({ source, claim: { place, run, told }, verdict }) =>
        `${JSON.stringify({ source, place, run, told, ...verdict })}\n`,
    )
    .join('');
