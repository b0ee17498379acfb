import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { rulesHash } from '../../src/workbench/playable.ts';
import { runVerify } from '../../src/cli/run-verify.ts';
import { resultOf } from '../../src/practice/result.ts';
import { printResultFile } from '../../src/practice/result-file.ts';
import type { AttemptResult } from '../../src/storage/records/attempt-record.ts';
import { BAD, GOOD } from '../browser/helpers/paths.ts';
import { attemptOf, playerOf } from '../helpers/play.ts';
import { HASH, recordOf, runOf } from '../helpers/records.ts';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const player = playerOf('plum-exchange');
const hash = rulesHash(player.scenario, player.table);
const good = attemptOf(player, GOOD['plum-exchange'].moves);
const bad = attemptOf(player, BAD['plum-exchange'].moves);
const told = (attempt: typeof good): AttemptResult => resultOf(attempt) ?? expect.fail();
const goodRecord = recordOf({ run: runOf(good, hash), result: told(good), name: 'Asha' });
const badRecord = recordOf({ run: runOf(bad, hash), result: told(bad), mode: 'assessment' });

function run(...words: readonly string[]) {
  const written = { out: '', error: '' };
  const code = runVerify(words, {
    folders: [folder],
    print: (text) => void (written.out += text),
    complain: (text) => void (written.error += text),
  });
  return { code, ...written };
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const json = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('what is told as it is', () => {
  test.each([
    ['a run', runOf(bad, hash)],
    ['a link', `https://example.org/game/#/debrief/${runOf(bad, hash)}`],
    ['a link that somebody escaped', `example.org/#/debrief/${encodeURIComponent(runOf(bad, hash))}`],
    ['a result file', file('result.json', printResultFile(badRecord))],
    ['an export', file('export.json', JSON.stringify({ attempts: [badRecord, goodRecord], drills: [] }))],
    ['lines', file('lines.ndjson', `${JSON.stringify(badRecord)}\n\n${runOf(bad, hash)}\n`)],
  ])('%s is confirmed, with the numbers', (_, word) => {
    const { code, out, error } = run(word);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('plum-exchange: ok\n  ending "storms-out", patience');
    expect(out).toContain(`overall ${told(bad).overall}, not passed`);
    expect(out).toContain('It does not prove who played.');
  });

  test('each attempt of an export is told of by itself', () => {
    const lines = json(run('export.json', '--json').out);
    expect(lines.map(({ place, kind, result }) => [place, kind, result])).toEqual([
      ['attempt 1', 'ok', told(bad)],
      ['attempt 2', 'ok', told(good)],
    ]);
  });

  test('one that goes on has nothing to be told', () => {
    const open = recordOf({ run: `plum-exchange~base~${hash}~hh`, result: null, finishedAt: null });
    expect(run(file('open.json', JSON.stringify(open)))).toMatchObject({
      code: 0,
      out: expect.stringContaining('it does not reach an ending'),
    });
  });
});

describe('what is told otherwise', () => {
  test.each([
    ['patience', (told(bad).patience ?? 0) + 1],
    ['warmth', 100],
    ['lastWord', null],
    ['overall', 99],
    ['passed', true],
    ['ending', 'home-happy'],
  ])('the %s', (field, value) => {
    const tampered = { ...badRecord, result: { ...told(bad), [field]: value } };
    const name = file('tampered.json', JSON.stringify(tampered));
    const { code, out } = run(name);
    expect(code).toBe(1);
    expect(out).toContain('its moves give another result than it says');
    expect(out).toContain(`it says ${JSON.stringify(value)}, its moves give `);
    const [line] = json(run(name, '--json').out);
    expect(line.differences.map((one: { field: string }) => one.field)).toEqual([field]);
  });

  test('scores of a conversation that never ended', () => {
    const unended = { ...badRecord, run: `plum-exchange~base~${hash}~hh` };
    expect(run(file('unended.json', JSON.stringify(unended))).code).toBe(1);
  });

  test('one of many is enough', () => {
    const wrong = { ...goodRecord, result: { ...told(good), overall: 1 } };
    const { code, out } = run(file('many.json', JSON.stringify([badRecord, wrong])));
    expect(code).toBe(1);
    expect(out).toContain('1 of 2 confirmed.');
  });
});

describe('a scenario that was edited since', () => {
  test("is reckoned by today's rules, and that is said", () => {
    const { code, out } = run(runOf(bad, HASH));
    expect(code).toBe(1);
    expect(out).toContain('the scenario or its rules were changed since it was played');
    expect(out).toContain('By today\'s rules: ending "storms-out"');
  });

  test('is followed as far as its moves fit', () => {
    const { code, out } = run(`plum-exchange~base~${HASH}~heZzzh`);
    expect(code).toBe(1);
    expect(out).toContain('Only its first 2 moves still fit: it does not reach an ending');
  });
});

describe('what was played by earlier rules', () => {
  test('is said to be so, and nothing is worked out again', () => {
    const { rules: _, ...kept } = recordOf({ run: `plum-exchange~base~${HASH}~hh` });
    const { code, out } = run(file('earlier.json', JSON.stringify(kept)));
    expect(code).toBe(1);
    expect(out).toContain('plum-exchange: played by earlier rules, so nothing is worked out again\n\n');
  });
});

describe('what is damaged', () => {
  test.each([
    ['moves that were never allowed', `plum-exchange~base~${hash}~heZzzh`, 'damaged: its moves'],
    ['a run cut short', `plum-exchange~base~${hash.slice(0, 9)}~he`, 'damaged: this is no run'],
    ['a scenario that is not there', `nobody~base~${HASH}~h`, 'there is no scenario called "nobody"'],
    ['the cast taken for a scenario', `personas~base~${HASH}~h`, 'there is no scenario called "personas"'],
  ])('%s', (_, word, says) => {
    const { code, out } = run(word);
    expect(code).toBe(1);
    expect(out).toContain(says);
  });

  test('a line that cannot be read is not passed over', () => {
    const { code, out } = run(file('torn.ndjson', `${JSON.stringify(badRecord)}\n{"run":"plum-exch\n`));
    expect(code).toBe(1);
    expect(out).toContain('torn.ndjson, line 2: damaged');
  });
});

describe('what cannot be verified at all is one line and no stack trace', () => {
  test.each([
    ['nothing', []],
    ['a file that is not there', ['nowhere.json']],
    ['a folder', ['.']],
    ['a file of something else', [file('else.txt', 'Dear Sir or Madam')]],
    ['an empty file', [file('empty.json', '')]],
    ['an unknown flag', ['--all']],
  ])('%s', (_, words) => {
    const { code, out, error } = run(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toMatch(/^verify: .+\n$/);
    expect(error).not.toMatch(/\n\s+at |undefined/);
  });
});

test('help says what it proves', () => {
  const { code, out } = run('--help');
  expect(code).toBe(0);
  expect(out).toContain('FILE|LINK|RUN');
  expect(out).toContain('It does not prove who played.');
});
