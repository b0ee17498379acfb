import { parseArgs } from 'node:util';
import { fail, succeed, type Result } from '../basics/result.ts';

export const USAGE =
  'Usage: npm run walk -- FILE|id --moves hear,encourage,own-it,… [--json] | --to ENDING | --cover';

export const HELP = `${USAGE}

Prints one conversation as text, move by move, or finds those that lead somewhere.

  FILE|id      a scenario's file, or the id of one in scenarios/
  --moves      the moves, with commas between them: hear, encourage, cut-in, or the name of a reply; none shows the beginning
  --json       with --moves: the state after each move as a line of JSON
  --to ENDING  the shortest and the best conversation to an ending
  --cover      a few conversations that together show every line

Ends with 0 where it went as asked, with 1 where a move is not allowed or the scenario has an error, with 2 where the call is wrong.
`;

/** What `walk` is asked for. */
export type Wish =
  | {
      readonly kind: 'moves';
      readonly name: string;
      readonly moves: readonly string[];
      readonly isJson: boolean;
    }
  | { readonly kind: 'to'; readonly name: string; readonly ending: string }
  | { readonly kind: 'cover'; readonly name: string };

/** Reads the words of the call; a failure is one line that says what is wrong with them. */
export function readWish(words: readonly string[]): Result<Wish, string> {
  const parsed = parseWords(words);
  if (!parsed.ok) return parsed;
  const { options, names } = parsed.value;
  const [name, ...more] = names;
  if (name === undefined) return fail(USAGE);
  if (more.length > 0) return fail(`One scenario at a time; "${more[0]}" is one too many. ${USAGE}`);
  const clash = clashIn(options);
  if (clash !== null) return fail(`${clash} ${USAGE}`);
  const [ending] = options.to ?? [];
  if (ending !== undefined) return succeed({ kind: 'to', name, ending });
  if (options.cover !== undefined) return succeed({ kind: 'cover', name });
  const moves = (options.moves?.[0] ?? '').split(',').map((move) => move.trim());
  return succeed({
    kind: 'moves',
    name,
    moves: moves.filter((move) => move !== ''),
    isJson: options.json !== undefined,
  });
}

/** Each option with all its values, so that we notice one given twice; undefined if not given. */
interface Options {
  readonly moves?: readonly string[] | undefined;
  readonly to?: readonly string[] | undefined;
  readonly json?: readonly boolean[] | undefined;
  readonly cover?: readonly boolean[] | undefined;
}

function parseWords(
  words: readonly string[],
): Result<{ readonly options: Options; readonly names: readonly string[] }, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        moves: { type: 'string', multiple: true },
        to: { type: 'string', multiple: true },
        json: { type: 'boolean', multiple: true },
        cover: { type: 'boolean', multiple: true },
      },
    });
    return succeed({ options: values, names: positionals });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // The first sentence of parseArgs' message.
    return fail(`${message.split(/\.\s/)[0]}. ${USAGE}`);
  }
}

/** Options that contradict each other; null if there are none. */
function clashIn({ moves, to, json, cover }: Options): string | null {
  const twice = Object.entries({ moves, to }).find(([, values]) => (values?.length ?? 0) > 1);
  if (twice !== undefined) return `--${twice[0]} is given twice; only one could count.`;
  const given = Object.entries({ moves, to, cover }).filter(([, values]) => values !== undefined);
  const [one, other] = given.map(([key]) => `--${key}`);
  if (other !== undefined) return `${one} and ${other} ask for different things; give one of them.`;
  return json !== undefined && (to ?? cover) !== undefined
    ? `--json tells the states of a walk, so it goes with --moves, not with ${one}.`
    : null;
}

/** npm's value for an option that it kept without the value that followed. */
const VALUE_LOST = 'true';

/**
 * The options that npm kept for itself, because no `--` came before them; it passes them in the environment. Some
 * versions read `--to` as the beginning of `--token-description`. The failure says how to write it: of `--to x` most
 * versions keep `--to` and leave the `x` among the names.
 */
export function keptByNpm(
  environment: Readonly<Record<string, string | undefined>>,
): Result<readonly string[], string> {
  const flags = ['json', 'cover'].filter((flag) => environment[`npm_config_${flag}`] === VALUE_LOST);
  const values = [
    ['moves', environment['npm_config_moves']],
    ['to', environment['npm_config_to'] ?? environment['npm_config_token_description']],
  ].flatMap(([option = '', value]) => (value === undefined ? [] : [{ option, value }]));
  const lost = values.find(({ value }) => value === VALUE_LOST);
  if (lost !== undefined) {
    return fail(`npm kept --${lost.option} for itself. Write -- before the options. ${USAGE}`);
  }
  return succeed([
    ...flags.map((flag) => `--${flag}`),
    ...values.map(({ option, value }) => `--${option}=${value}`),
  ]);
}
