import { describe, expect, it } from 'vitest';
import { parseScenario, readScenario } from '../../src/scenario/reading/parse.ts';
import { parsePersonas } from '../../src/scenario/personas.ts';
import { printDiagnostics } from '../../src/scenario/findings/print.ts';
import { parseRubric } from '../../src/rubric/parse.ts';
import { fc, runs } from '../helpers/generated.ts';
import { GOOD_SCENARIO, LIBRARY } from '../helpers/scenario-text.ts';

const { array, assert, constantFrom, nat, property, string, tuple } = fc;

const SEED = 20240601;

/** Reads, prints, and holds every diagnostic to what its type promises. */
function survives(text: string): void {
  const { scenario, diagnostics } = readScenario(text, 'fuzz.yaml', LIBRARY);
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  printDiagnostics(diagnostics, text);
  expect(scenario === null).toBe(diagnostics.some(({ severity }) => severity === 'error'));
  for (const { line, column, length } of diagnostics) {
    const room = lines[line - 1]?.length ?? -1;
    expect(room).toBeGreaterThanOrEqual(0);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(length).toBeGreaterThanOrEqual(1);
  }
  const draft = parseScenario(text, 'fuzz.yaml');
  expect(scenario === null || draft.ok).toBe(true);
}

// Text rather than a list, since a list of fifty strings is one line each.
const PIECES =
  String.raw`- |: |? |[|]|{|}|,|#| #|"|'|>|&a |*a|!t |%|@|<<: |~|null|no|a|turns|to|say: |\|---|...`.split(
    '|',
  );
const ODD_PIECES = [
  '\n',
  '\n  ',
  '\n\t',
  '\r',
  '|',
  '\u202e',
  '\uFEFF',
  '\uD800',
  '🍵',
  'é',
  '__proto__: ',
  'hello',
];
const yamlPiece = constantFrom(...PIECES, ...ODD_PIECES);

describe('any text at all', () => {
  it('gives a result', () => {
    assert(property(string({ unit: 'binary', maxLength: 400 }), survives), runs(200, SEED));
  });

  it('made of the pieces of YAML gives a result', () => {
    const text = array(yamlPiece, { maxLength: 80 }).map((pieces) => pieces.join(''));
    assert(property(text, survives), runs(500, SEED));
  });

  it('gives a result as a rubric and as a cast', () => {
    const text = array(yamlPiece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    assert(
      property(text, (any) => {
        expect(parseRubric(any, 'rubric.yaml').ok).toBe(false);
        parsePersonas(any, 'personas.yaml');
      }),
      runs(200, SEED),
    );
  });
});

describe('a good file with something done to it', () => {
  const place = nat(GOOD_SCENARIO.length);

  it('gives a result after pieces were put in', () => {
    const edits = array(tuple(place, yamlPiece), { minLength: 1, maxLength: 4 });
    assert(
      property(edits, (all) =>
        survives(
          all.reduce((text, [at, piece]) => text.slice(0, at) + piece + text.slice(at), GOOD_SCENARIO),
        ),
      ),
      runs(250, SEED),
    );
  });

  it('gives a result after a part was cut out or doubled', () => {
    const edit = tuple(place, nat(80), nat(2));
    assert(
      property(edit, ([at, length, copies]) => {
        const part = GOOD_SCENARIO.slice(at, at + length).repeat(copies);
        survives(GOOD_SCENARIO.slice(0, at) + part + GOOD_SCENARIO.slice(at + length));
      }),
      runs(200, SEED),
    );
  });
});

describe('a huge layout that nobody meant', () => {
  it.each([
    ['lines below texts', '  a: b\n    c: d\n'.repeat(25_000)],
    ['steps to and fro', '- a: b\n   c: d\n  - e\n f\n'.repeat(15_000)],
    ['odd spaces', '\u00a0a: b\n'.repeat(60_000)],
    ['tabs', '\ta: b\n'.repeat(60_000)],
  ])('%s is told in a hundred diagnostics at most', (_, text) => {
    const { diagnostics } = readScenario(`turns:\n${text}`, 'huge.yaml', LIBRARY);
    expect(diagnostics.length).toBeLessThanOrEqual(300);
  });
});

it('more faults than a call takes arguments are told as one', () => {
  const endings = Array.from({ length: 45_000 }, (_, index) => ` e${index}: {}\n`);
  const { diagnostics } = readScenario(`endings:\n${endings.join('')}`, 'huge.yaml', LIBRARY);
  expect(diagnostics.map(({ code }) => code)).toEqual(['too-large']);
});

describe('a huge file that somebody meant', () => {
  it('of ten thousand turns is read whole', () => {
    const { scenario, diagnostics } = readScenario(corridor(10_000), 'corridor.yaml', LIBRARY);
    expect(diagnostics).toEqual([]);
    expect(Object.keys(scenario?.turns ?? {})).toHaveLength(10_000);
  });
});

/** One turn after the other, each with a line and a reply, in the layout that an author uses. */
function corridor(length: number): string {
  const turns = Array.from({ length }, (_, index) => {
    const to = index + 1 === length ? 'back' : `t${index + 1}`;
    return `  t${index}:\n    phase: fixing\n    says:\n      - Hi.\n    replies:\n      a:\n        say: A.\n        to: ${to}\n`;
  });
  const [head = '', endings = ''] = GOOD_SCENARIO.split(/^turns:\n[^]*(?=^endings:)/m);
  const first = head.replace('start: hello', 'start: t0').replace(/^facts:\n(?: .*\n)*/m, '');
  return `${first}turns:\n${turns.join('')}${endings}`;
}

describe('huge texts are refused before they cost anything', () => {
  it.each([
    ['a million dashes', '- '.repeat(1_000_000), 'too-deep'],
    ['brackets without end', '['.repeat(2_000_000), 'too-deep'],
    ['braces without end', '{a: '.repeat(500_000), 'too-deep'],
    ['one bracket with everything', `[${'a,'.repeat(999_000)}`, 'too-large'],
    ['commas without anything', `[${','.repeat(1_900_000)}`, 'yaml-syntax'],
    [
      'indentation without end',
      Array.from({ length: 1900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      'too-deep',
    ],
    ['aliases without end', '*a '.repeat(600_000), 'alias'],
    ['escapes without end', `title: "${String.raw`\x1b`.repeat(450_000)}"`, 'control-character'],
  ])('%s', (_, text, code) => {
    const { diagnostics } = readScenario(text, 'huge.yaml', LIBRARY);
    expect(diagnostics.length).toBeLessThanOrEqual(100);
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  });

  it('prints a hundred diagnostics and counts the rest', () => {
    const text = Array.from({ length: 5000 }, (_, index) => `key-${index}: x`).join('\n');
    const { diagnostics } = readScenario(text, 'huge.yaml', LIBRARY);
    const printed = printDiagnostics(diagnostics, text);
    expect(printed.match(/ error /g)).toHaveLength(100);
    expect(printed).toContain(`… and ${diagnostics.length - 100} more in huge.yaml.`);
  });
});
