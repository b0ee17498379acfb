import { expect, test } from 'vitest';
import { csvOf, decisionRows, problemRows, runRows } from '../../src/cohort/csv.ts';
import { makeAttempts } from '../../tools/bench/make-attempts.ts';
import { countText, courseNamed } from '../helpers/cohort.ts';
import { fc } from '../helpers/generated.ts';

const made = [...makeAttempts(40, 3, ['plum-exchange'])];
const names = ['=1+1', '+49 30', '-5', '@home', 'O"Neil, Ann', 'two\nlines', 'Ăn ప్రశ్న', ''];
const text = made
  .map((attempt, index) => JSON.stringify({ ...attempt, name: names[index % names.length] }))
  .join('\n');
const { rows, summary } = countText(text, [courseNamed('plum-exchange')]);

/** As RFC 4180 says, and not a line more. */
function parse(csv: string): readonly (readonly string[])[] {
  const records: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}

const written = (table: Iterable<readonly (string | number | boolean | null)[]>): string =>
  [...csvOf(table)].join('');

test('begins with the mark by which spreadsheets know UTF-8', () => {
  expect(written([['a']])).toBe('\uFEFFa\r\n');
});

test('any text is read as it was written', () => {
  const cell = fc
    .string({ unit: 'grapheme' })
    .filter((value) => !/(?:^|[;|\t])["' ]*[=+\-@\t\r＝＋－＠]/.test(value));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (table) => {
      expect(parse(written(table).slice(1))).toEqual(table);
    }),
  );
});

test.each(['=cmd()', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j is no formula', (value) => {
  expect(parse(written([[value]]).slice(1))).toEqual([[`'${value}`]]);
});

test.each([
  ['Anna;=1+1', `"Anna;'=1+1"`],
  ['Anna; =1+1', `"Anna; '=1+1"`],
  ['Anna\t@x', `"Anna\t'@x"`],
  ['＝1+1', `'＝1+1`],
  ['a;b', '"a;b"'],
  ['2+2=4', '2+2=4'],
])('%j is no formula either where the list separator is another', (value, cell) => {
  expect(written([[value]])).toBe(`\uFEFF${cell}\r\n`);
});

test('numbers keep their minus and their point', () => {
  expect(written([[-0.25, 1234.5, true, null]])).toBe('\uFEFF-0.25,1234.5,true,\r\n');
});

test('there is a row for each run, and what it holds is what was counted', () => {
  const [head = [], ...body] = parse(written(runRows(rows)).slice(1));
  expect(body).toHaveLength(40);
  const cell = (row: number, column: string): string => body[row]?.[head.indexOf(column)] ?? '?';
  for (const [index, { attempt, overall, ending }] of rows.entries()) {
    expect(cell(index, 'id')).toBe(attempt.id);
    expect(cell(index, 'overall')).toBe(String(overall ?? ''));
    expect(cell(index, 'ending')).toBe(ending ?? '');
    expect(cell(index, 'name').replace(/^'/, '')).toBe(attempt.name ?? '');
  }
  expect(new Set(body.map((row) => row.length))).toEqual(new Set([head.length]));
  expect(cell(0, 'started')).toMatch(/^2026-01-\d\dT\d\d:\d\d:\d\d\.000Z$/);
});

test('there is a row for each possibility that was taken, and they add up', () => {
  const [head = [], ...body] = parse(written(decisionRows(summary)).slice(1));
  const column = (name: string) => head.indexOf(name);
  const [group] = summary.groups;
  expect(body).toHaveLength(group?.decisions.flatMap(({ options }) => options).length ?? 0);
  for (const { key, met } of group?.decisions ?? []) {
    const taken = body
      .filter((row) => row[column('decision')] === key)
      .map((row) => Number(row[column('taken')]));
    expect(taken.reduce((sum, count) => sum + count, 0)).toBe(met);
  }
});

test('what could not be read is a table, too', () => {
  const damage = { kind: 'not-json' } as const;
  const csv = written(
    problemRows([{ file: '=a.json', line: 3, item: null, damage, quote: '=1' }], () => 'Damaged, sorry'),
  );
  expect(parse(csv.slice(1))).toEqual([
    ['file', 'line', 'attempt', 'reason', 'text'],
    ["'=a.json", '3', '', 'Damaged, sorry', "'=1"],
  ]);
});
