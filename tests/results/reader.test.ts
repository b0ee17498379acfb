import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../src/workbench/verify/input.ts';
import { printResultFile } from '../../src/practice/result-file.ts';
import { createReader, type Found } from '../../src/results/reader.ts';
import { readImport, writeExport } from '../../src/storage/transfer.ts';
import { readText } from '../helpers/cohort.ts';
import { fc, runs } from '../helpers/generated.ts';
import { recordOf } from '../helpers/records.ts';

const runWith = (moves: string): string => `plum-exchange~base~AAAAAAAAAAAAAAAA~${moves}`;
const linkTo = (moves: string): string => `https://example.org/#/debrief/${runWith(moves)}`;
const record = (id: string) => recordOf({ id, run: runWith(id), scenario: 'plum-exchange' });
const line = (id: string): string => JSON.stringify(record(id));
const exported = (...ids: readonly string[]): string =>
  writeExport({ attempts: ids.map(record), drills: [] }, 7);

function read(text: string, piece = Infinity): readonly Found[] {
  const all: Found[] = [];
  const reader = createReader({ onFound: (found) => void all.push(found), nameOf: () => '' });
  for (let from = 0; from < text.length; from += piece) reader.push(text.slice(from, from + piece));
  reader.end();
  return all;
}

const movesOf = (all: readonly Found[]): readonly string[] =>
  all.flatMap(({ read: one }) => (one.ok ? [one.value.run.moves] : []));
const damageOf = (all: readonly Found[]) =>
  all.flatMap(({ spot, read: one }) => (one.ok ? [] : [[spot.line, one.error.kind]]));

/** What people have: the moves `h`, `e` and `c`, in this order. */
const TEXTS: Readonly<Record<string, string>> = {
  'a link on each line': `${linkTo('h')}\n${linkTo('e')}\n${linkTo('c')}\n`,
  'two links on a line': `${linkTo('h')} ${linkTo('e')}\n${linkTo('c')}`,
  'ends of lines of an old system': `${linkTo('h')}\r${linkTo('e')}\r${linkTo('c')}\r`,
  'ends of lines of another one': `${linkTo('h')}\r\n\r\n${linkTo('e')}\r\n${linkTo('c')}`,
  'a list of links': JSON.stringify([linkTo('h'), linkTo('e'), linkTo('c')]),
  'a list of runs over several lines': JSON.stringify([runWith('h'), runWith('e'), runWith('c')], null, 2),
  'a list of attempts': `[${['h', 'e', 'c'].map(line).join(',\n')}]`,
  'a list of lists': JSON.stringify([[record('h'), [record('e')]], [record('c')]]),
  'an attempt on each line': ['h', 'e', 'c'].map(line).join('\n'),
  'attempts with commas between': ['h', 'e', 'c'].map(line).join(',\n'),
  'attempts one after the other': ['h', 'e', 'c'].map(line).join(''),
  'results one after the other': ['h', 'e', 'c'].map((id) => printResultFile(record(id))).join(''),
  'an exported file': exported('h', 'e', 'c'),
  'exported files one after the other': exported('h') + exported('e', 'c'),
  'exported files one after the other, without an end of a line':
    exported('h').trim() + exported('e', 'c').trim(),
  'a list of exported files': `[${exported('h')},${exported('e', 'c')}]`,
  'exported files of which each has a mark at its beginning': `\uFEFF${exported('h')}\uFEFF${exported('e', 'c')}`,
  'attempts, each with the sign of a record before it': ['h', 'e', 'c']
    .map((id) => `\u001E${line(id)}\n`)
    .join(''),
  'some of all': `${line('h')}${linkTo('e')}\r${exported('c')}`,
  'a table': `name,link\r\n"Asha","${linkTo('h')}"\r\n"Bo","${linkTo('e')}"\r\n"Cy","${linkTo('c')}"\r\n`,
};

describe('all who read results read the same ones', () => {
  test.each(Object.entries(TEXTS))('%s', (_, text) => {
    const all = read(text);
    expect(movesOf(all)).toEqual(['h', 'e', 'c']);
    expect(readText(text).attempts.map(({ attempt }) => attempt.run.moves)).toEqual(['h', 'e', 'c']);
    const claims = claimsIn(text) ?? [];
    expect(claims.filter(({ run }) => run.includes('~')).map(({ run }) => run)).toEqual(
      ['h', 'e', 'c'].map(runWith),
    );
    const imported = readImport(text, 9);
    const runs = imported.ok ? imported.value.belongings.attempts.map(({ run }) => run) : [];
    expect(runs.toSorted()).toEqual(['c', 'e', 'h'].map(runWith));

    const unread = damageOf(all).length;
    expect(readText(text).problems).toHaveLength(unread);
    expect(claims).toHaveLength(3 + unread);
    expect(imported.ok && imported.value.unread).toHaveLength(unread);
  });

  test('in whatever pieces a text comes', () => {
    const text = Object.values(TEXTS).join('\n');
    const whole = read(text);
    expect(movesOf(whole)).toHaveLength(3 * Object.keys(TEXTS).length);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (piece) => {
        expect(read(text, piece)).toEqual(whole);
      }),
      runs(120),
    );
  });
});

describe('what cannot be read', () => {
  test('costs its line and nothing else, and is quoted with its place', () => {
    const text = [
      'Dear trainer,',
      linkTo('h'),
      `${linkTo('e')}Z`,
      line('e').slice(0, -9),
      line('c'),
      '',
      '{}',
    ].join('\n');
    expect(movesOf(read(text))).toEqual(['h', 'c']);
    expect(
      readText(text).problems.map(({ line: at, damage, quote }) => [at, damage.kind, quote.slice(0, 9)]),
    ).toEqual([
      [1, 'no-run', 'Dear trai'],
      [3, 'broken-run', 'https://e'],
      [4, 'not-json', '{"format"'],
      [7, 'no-run', '{}'],
    ]);
    const imported = readImport(text, 9);
    expect(imported.ok && imported.value.unread.map(({ line: at }) => at)).toEqual([1, 3, 4, 7]);
    expect(claimsIn(text)?.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 7].map((at) => `line ${at}`));
  });

  test('of an exported file that was cut short is told, and no run is made of half a one', () => {
    const text = exported('hh', 'hehec');
    fc.assert(
      fc.property(fc.nat(text.length - 4), (at) => {
        const all = read(text.slice(0, at));
        for (const moves of movesOf(all)) expect(['hh', 'hehec']).toContain(moves);
        if (at > 0) expect(damageOf(all).length).toBeGreaterThan(0);
        expect(damageOf(all).length).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('of a list that was cut short is told, and no run is made of half a one', () => {
    const text = JSON.stringify([linkTo('hh'), linkTo('hehec')], null, 2);
    fc.assert(
      fc.property(fc.nat(text.length - 1), (at) => {
        const all = read(text.slice(0, at));
        for (const moves of movesOf(all)) expect(['hh', 'hehec']).toContain(moves);
        if (at > 0) expect(damageOf(all).length).toBeGreaterThan(0);
      }),
    );
  });

  test('is each thing by itself in a list', () => {
    const text = JSON.stringify([record('h'), null, 7, 'hello', { run: 5 }, { kind: 'other' }, record('e')]);
    expect(movesOf(read(text))).toEqual(['h', 'e']);
    expect(damageOf(read(text)).map(([, kind]) => kind)).toEqual([
      'no-run',
      'no-run',
      'broken-run',
      'no-run',
      'other-file',
    ]);
  });

  test('is a list or an exported file without anything in it', () => {
    for (const text of ['[]', exported()]) expect(damageOf(read(text))).toEqual([[1, 'no-run']]);
  });

  test('never ends a line for the others, however brackets were lost', () => {
    const noise = fc.stringMatching(/^[[\]{}",: a1]{1,12}$/).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 4 }), fc.array(noise, { maxLength: 4 }), (before, after) => {
        const text = [...before, line('h'), linkTo('e'), ...after, line('c')].join('\n');
        const moves = movesOf(read(text));
        // Brackets may close around whole lines: then they are one value, and all of it is told.
        expect(moves.length + damageOf(read(text)).length).toBeGreaterThan(0);
        if (before.length + after.length === 0) expect(moves).toEqual(['h', 'e', 'c']);
        for (const one of moves) expect(['h', 'e', 'c']).toContain(one);
      }),
    );
  });

  test('is a text that opens thousands of brackets, and that takes no longer than others', () => {
    const text = `${'[\n{"a":\n'.repeat(5000)}${line('h')}`;
    expect(movesOf(read(text))).toEqual(['h']);
  });
});
