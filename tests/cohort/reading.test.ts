import { describe, expect, test } from 'vitest';
import { gather, nothingGathered } from '../../src/cohort/gathering.ts';
import { readFiles } from '../../src/cohort/reading/files.ts';
import { printResultFile } from '../../src/practice/result-file.ts';
import { readText } from '../helpers/cohort.ts';
import { fc } from '../helpers/generated.ts';
import { recordOf } from '../helpers/records.ts';

const RUN = 'plum-exchange~base~AAAAAAAAAAAAAAAA~hec';
const record = (id: string, more: object = {}): object => ({
  format: 1,
  id,
  run: RUN,
  changedAt: 1,
  ...more,
});
const line = (id: string, more: object = {}): string => JSON.stringify(record(id, more));
const exported = (attempts: readonly unknown[], format = 1): object => ({
  kind: 'the-last-word/export',
  format,
  exportedAt: 0,
  attempts,
  drills: [],
});

const idsIn = (text: string): readonly string[] => readText(text).attempts.map(({ attempt }) => attempt.id);
const problemsIn = (text: string) =>
  readText(text).problems.map(({ line, item, damage }) => ({ line, item, kind: damage.kind }));

describe('what can be dropped', () => {
  test.each([
    ['an exported file', JSON.stringify(exported([record('a'), record('b')]))],
    ['one over several lines', JSON.stringify(exported([record('a'), record('b')]), null, 2)],
    ['an attempt a line', `${line('a')}\n${line('b')}\n`],
    ['one with the other system’s ends and empty lines', `\r\n${line('a')}\r\n\r\n${line('b')}`],
    [
      'results, one a line',
      ['a', 'b'].map((id) => JSON.stringify({ kind: 'the-last-word/result', ...record(id) })).join('\n'),
    ],
  ])('%s', (_, text) => {
    expect(idsIn(text)).toEqual(['a', 'b']);
    expect(problemsIn(text)).toEqual([]);
  });

  test.each([
    ['a run', RUN],
    ['a link', `https://example.org/game/#/debrief/${RUN}`],
    ['a link whose signs were escaped', `https://example.org/#/debrief/${RUN.replaceAll('~', '%7E')}`],
    ['a run in an object', JSON.stringify({ run: RUN })],
  ])('%s', (_, text) => {
    expect(readText(text).attempts.map(({ attempt }) => attempt.run.moves)).toEqual(['hec']);
  });

  test('the file that the game saves of a result, which says what it is', () => {
    const saved = recordOf({ id: 'mine', name: 'Asha' });
    const text = printResultFile(saved);
    expect(JSON.parse(text)).toEqual({ kind: 'the-last-word/result', ...saved });
    expect(readText(text).attempts.map(({ attempt }) => attempt)).toMatchObject([
      { id: 'mine', name: 'Asha' },
    ]);
    expect(problemsIn(text)).toEqual([]);
  });

  test('is read the same in whatever pieces it comes', () => {
    const text = `${line('a')}\n${RUN}\n{"damaged\n${JSON.stringify(exported([record('b'), 7]))}\n`;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length }), (piece) => {
        expect(readText(text, 'file', piece)).toEqual(readText(text));
      }),
    );
  });
});

describe('what is damaged', () => {
  test('is told with its line, and nothing else is lost', () => {
    const text = [line('a'), line('b').slice(0, -9), 'hello', '{}', '{"run":"x~y"}', line('c')].join('\n');
    expect(idsIn(text)).toEqual(['a', 'c']);
    expect(problemsIn(text)).toEqual([
      { line: 2, item: null, kind: 'not-json' },
      { line: 3, item: null, kind: 'no-run' },
      { line: 4, item: null, kind: 'no-run' },
      { line: 5, item: null, kind: 'broken-run' },
    ]);
  });

  test('in an exported file is told with its number', () => {
    const text = JSON.stringify(exported([record('a'), null, record('b'), { run: 5 }]));
    expect(idsIn(text)).toEqual(['a', 'b']);
    expect(problemsIn(text)).toEqual([
      { line: 1, item: 2, kind: 'no-run' },
      { line: 1, item: 4, kind: 'no-run' },
    ]);
  });

  test.each([
    ['nothing', '', 'empty'],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000\n', 'unreadable'],
    ['half of an exported file', JSON.stringify(exported([record('a')]), null, 2).slice(0, 90), 'unreadable'],
    ['an exported file of a later version', JSON.stringify(exported([record('a')], 2)), 'newer-format'],
    ['another file of ours', '{"kind":"the-last-word/draft","format":1}', 'other-file'],
  ])('%s is told once, of the whole file', (_, text, kind) => {
    expect(problemsIn(text)).toEqual([{ line: null, item: null, kind }]);
    expect(idsIn(text)).toEqual([]);
  });

  test('never changes what the other lines say', () => {
    const noise = fc.string().filter((text) => !/[\n]/.test(text) && text.trim() !== '');
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 5 }), fc.nat(3), (damaged, at) => {
        const good = [line('a'), line('b'), line('c')];
        const text = good.toSpliced(at, 0, ...damaged).join('\n');
        expect(idsIn(text)).toEqual(['a', 'b', 'c']);
        expect(readText(text).problems.length).toBe(damaged.length);
      }),
    );
  });

  test('a field of the wrong kind is a field that is not there', () => {
    const text = line('a', { undone: 'two', first: 1, name: {}, startedAt: null, result: 'good', mode: 'x' });
    const [first] = readText(text).attempts;
    expect(first?.attempt).toMatchObject({
      undone: null,
      first: null,
      name: null,
      startedAt: null,
      told: null,
      mode: null,
    });
  });
});

describe('the same attempt', () => {
  const older = readText(line('a', { note: 'older' }), 'one');
  const newer = readText(line('a', { note: 'newer', changedAt: 2 }), 'two');
  const twin = readText(line('a', { note: 'other' }), 'three');

  test('counts once, as it was changed last', () => {
    for (const files of [
      [older, newer],
      [newer, older],
    ]) {
      const { attempts, duplicates } = files.reduce(gather, nothingGathered);
      expect([...attempts.values()].map(({ attempt }) => attempt.note)).toEqual(['newer']);
      expect(duplicates).toBe(1);
    }
  });

  test('is the same in whatever order two come that tell one time', () => {
    const [one, other] = [
      [older, twin].reduce(gather, nothingGathered),
      [twin, older].reduce(gather, nothingGathered),
    ];
    expect([...one.attempts]).toEqual([...other.attempts]);
  });

  test('of a file that is given twice counts once, with an id or without', () => {
    const file = readText(`${RUN}\n${RUN}\n${line('a')}`);
    const { attempts } = [file, file].reduce(gather, nothingGathered);
    // Two trainees may well have said the same.
    expect(attempts.size).toBe(3);
  });
});

test('files that cannot be read are told, and those after them are read', async () => {
  const folder = { name: 'folder', modified: 0, size: 0, pieces: () => failing() };
  const file = { name: 'file', modified: 0, size: 9, pieces: () => giving(line('a')) };
  const addition = await readFiles([folder, file], () => false);
  expect(addition?.attempts.map(({ attempt }) => attempt.id)).toEqual(['a']);
  expect(addition?.problems).toEqual([
    { file: 'folder', line: null, item: null, damage: { kind: 'unreadable' }, quote: '' },
  ]);
});

test('whoever stops it gets nothing', async () => {
  const file = { name: 'file', modified: 0, size: 9, pieces: () => giving(line('a')) };
  expect(await readFiles([file], () => true)).toBeNull();
});

// eslint-disable-next-line require-yield
async function* failing(): AsyncGenerator<never> {
  throw new Error('a folder');
}

async function* giving(text: string) {
  yield { text, bytes: text.length };
}
