import { printable } from '../basics/printable.ts';

/** What a command gets besides its words. */
export interface Surroundings {
  /**
   * The folders that a relative path may start from, the likeliest first: npm moves to the project before it runs a
   * script.
   */
  readonly folders: readonly string[];
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
}

/** Where a command may write. */
export type CommandOutput = Pick<Surroundings, 'print' | 'complain'>;

export const OK = 0;
export const BAD_USAGE = 2;

/**
 * A command of the terminal. `--help` prints its help and does nothing else. Whatever it writes, no control characters
 * reach the terminal.
 * @param run returns the exit code.
 */
export const command =
  <Around extends CommandOutput>(help: string, run: (words: readonly string[], around: Around) => number) =>
  (words: readonly string[], around: Around): number => {
    const plain: Around = {
      ...around,
      print: (text: string) => around.print(printable(text)),
      complain: (text: string) => around.complain(printable(text)),
    };
    if (!words.some((word) => word === '--help' || word === '-h')) return run(words, plain);
    plain.print(`${help.trimEnd()}\n`);
    return OK;
  };

/** The terminal that this process was started from. */
export function terminal(): Surroundings {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endQuietly);
  return {
    folders: [process.cwd(), ...(process.env['INIT_CWD'] === undefined ? [] : [process.env['INIT_CWD']])],
    print: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
  };
}

/** The reader of a pipe may stop early, as `head` does: that is no error, and nothing is left to do. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
