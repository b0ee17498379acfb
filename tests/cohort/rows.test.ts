import { expect, test } from 'vitest';
import { byTime, pageOf, PAGE_SIZE, type RunFilter } from '../../src/cohort/rows.ts';
import { makeAttempts } from '../../tools/bench/make-attempts.ts';
import { countText, courseNamed } from '../helpers/cohort.ts';

const noFilter: RunFilter = {
  group: null,
  ending: null,
  result: null,
  firstOnly: false,
  toldOtherwiseOnly: false,
  text: '',
};

const lines = [...makeAttempts(120, 9, ['plum-exchange'])].map((attempt) => JSON.stringify(attempt));
const { rows } = countText(lines.join('\n'), [courseNamed('plum-exchange')]);
const ask = (filter: Partial<RunFilter>, page = 0) => pageOf(rows, { ...noFilter, ...filter }, page);

test('the pages hold every run once, the latest first', () => {
  const { pages, total } = ask({});
  expect(total).toBe(120);
  const all = Array.from({ length: pages }, (_, page) => ask({}, page).rows).flat();
  expect(all).toEqual(rows);
  expect(rows).toEqual(rows.toSorted(byTime));
  expect(ask({}).rows).toHaveLength(PAGE_SIZE);
});

test('a page beyond the last is the last', () => {
  expect(ask({}, 99)).toEqual(ask({}, 4));
  expect(ask({ text: 'nobody of that name' }, 3)).toEqual({ rows: [], total: 0, page: 0, pages: 1 });
});

test.each<[string, Partial<RunFilter>, (row: (typeof rows)[number]) => boolean]>([
  ['an ending', { ending: 'perfectly-polite' }, ({ ending }) => ending === 'perfectly-polite'],
  ['passed', { result: 'passed' }, ({ isPassed }) => isPassed],
  ['not passed', { result: 'not-passed' }, ({ isPassed, ending }) => ending !== null && !isPassed],
  ['unfinished', { result: 'unfinished' }, ({ ending }) => ending === null],
  ['first', { firstOnly: true }, ({ attempt }) => attempt.first === true],
  ['a name in other capitals', { text: 'TRAINEE 1' }, ({ attempt }) => /trainee 1/i.test(attempt.name ?? '')],
  ['of this group', { group: 'plum-exchange' }, () => true],
  ['of another', { group: 'plum-exchange edited' }, () => false],
  ['told otherwise', { toldOtherwiseOnly: true }, ({ isToldOtherwise }) => isToldOtherwise],
])('only what is asked for: %s', (_, filter, isWanted) => {
  expect(ask(filter).total).toBe(rows.filter(isWanted).length);
});
