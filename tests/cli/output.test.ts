import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { runCheck } from '../../src/cli/run-check.ts';
import { runMachine } from '../../src/cli/run-machine.ts';
import { runVerify } from '../../src/cli/run-verify.ts';
import { runWalk } from '../../src/cli/run-walk.ts';
import { printable } from '../../src/basics/printable.ts';
import { printDiagnostics } from '../../src/scenario/findings/print.ts';
import { readScenario } from '../../src/scenario/reading/parse.ts';
import { fc, runs } from '../helpers/generated.ts';
import { GOOD_SCENARIO, LIBRARY, broken } from '../helpers/scenario-text.ts';

/** What a terminal obeys, or what makes it look like another text. */
const RAW =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u2028\u2029\ufeff]|\p{Cs}/u; // oxlint-disable-line no-control-regex -- these are what is looked for

const COMMANDS = { check: runCheck, walk: runWalk, verify: runVerify, machine: runMachine };

function outputOf(run: typeof runCheck, words: readonly string[]): string {
  const written: string[] = [];
  const write = (text: string): void => void written.push(text);
  run(words, { folders: [], print: write, complain: write });
  return written.join('');
}

function fileOf(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'output-')), 'cup.yaml');
  writeFileSync(file, text);
  return file;
}

const HOSTILE = [
  '\u001b[2J',
  '\u0007',
  '\u009b31m',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\u2028',
  '\u0000',
  '\r',
];
const hostileText = fc
  .array(fc.constantFrom(...HOSTILE, 'a', ' ', '"', ': ', '#', '\\', '\\e', '\n  '), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.join(''));

describe('nothing raw is printed', () => {
  test.each(['check', 'walk', 'machine'] as const)('by %s, of any file', (name) => {
    fc.assert(
      fc.property(
        hostileText,
        fc.constantFrom('The cup', 'own-the-fault', 'goodbye', 'hello:', 'Thanks.'),
        (text, place) => {
          const file = fileOf(broken(place, `${text}${place}`));
          expect(outputOf(COMMANDS[name], [file])).not.toMatch(RAW);
        },
      ),
      runs(120, 7),
    );
  });

  test('as escapes in a quoted text', () => {
    const file = fileOf(broken('"Thanks."', String.raw`"\e[2J\x9b\u202e\ud800 Thanks."`));
    for (const run of Object.values(COMMANDS)) expect(outputOf(run, [file])).not.toMatch(RAW);
    expect(outputOf(runCheck, ['--json', file])).not.toMatch(RAW);
  });

  test.each(Object.entries(COMMANDS))('by %s, of what it was called with', (_, run) => {
    for (const text of HOSTILE) {
      expect(outputOf(run, [`x${text}y`])).not.toMatch(RAW);
      expect(outputOf(run, [`--x${text}y`])).not.toMatch(RAW);
      expect(outputOf(run, [`plum-exchange~base~${text}~hh`])).not.toMatch(RAW);
    }
  });

  test('by verify, of a file', () => {
    for (const text of HOSTILE) {
      const told = JSON.stringify({ run: `plum${text}~base~x~y`, result: { ending: text } });
      expect(outputOf(runVerify, [fileOf(told)])).not.toMatch(RAW);
      expect(outputOf(runVerify, ['--json', fileOf(told)])).not.toMatch(RAW);
    }
  });
});

describe('printable', () => {
  it('shows what cannot be seen, and leaves what can', () => {
    expect(printable('a\u001b[31m\u202eb\u200b\u009b')).toBe(String.raw`a\x1b[31m\u202eb\u200b\u009b`);
    const plain = 'Zażółć\tgęślą\n👩‍🍳 क्\u200dष ❤️ “quoted”… ';
    expect(printable(plain)).toBe(plain);
  });

  it('leaves JSON the same JSON, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(printable(JSON.stringify(text)))).toBe(text);
        expect(printable(printable(text))).toBe(printable(text));
      }),
    );
  });
});

test.each(Object.entries(COMMANDS))(
  '%s --help prints how it is called, and does nothing else',
  (name, run) => {
    for (const words of [['--help'], ['-h'], ['none.yaml', '--help', '--json']]) {
      const printed: string[] = [];
      const complain = (text: string): void => expect.unreachable(text);
      const code = run(words, { folders: [], print: (text) => printed.push(text), complain });
      expect(code).toBe(0);
      expect(printed.join('')).toMatch(new RegExp(`^Usage: npm run ${name} -- .+\\n\\n[A-Z]`));
    }
  },
);

test('no finding prints more than a screen, whatever stands in the file', () => {
  const long = 'word '.repeat(4000);
  const many = Array.from({ length: 30 }, (_, index) => `a${index}`.repeat(30)).join(' ');
  const texts = [
    broken('title: The cup', `title: ${long} #x`),
    broken('title: The cup', `title: *${long}`),
    broken('to: goodbye', `to: ${long}`),
    broken('own-the-fault', long),
    broken('own-the-fault', many),
    broken('"Thanks."', `Thanks, ${long}, you`),
    GOOD_SCENARIO.replace('phase: opening', `"${long}": opening`),
    GOOD_SCENARIO.replace('sorry:', `${'sorry'.repeat(5000)}:`),
  ];
  for (const text of texts) {
    const { diagnostics } = readScenario(text, 'cup.yaml', LIBRARY);
    expect(diagnostics).not.toEqual([]);
    for (const diagnostic of diagnostics) {
      const printed = printDiagnostics([diagnostic], text);
      expect(printed.length).toBeLessThan(24 * 80);
      expect(printed.split('\n').length).toBeLessThan(24);
    }
  }
});
