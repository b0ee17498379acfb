import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageOf, coverageText } from '../../src/authoring/check-coverage.ts';
import { checkFile } from '../../src/authoring/check-files.ts';
import { checkText } from '../../src/authoring/check-report.ts';
import { runCheck } from '../../src/authoring/check-run.ts';
import { loadLibrary } from '../../src/authoring/library.ts';
import { GOOD_SCENARIO, LIBRARY, broken, scenarioOf } from '../helpers/scenario-text.ts';

/** A folder outside the project with the given files; the scenarios there use the project's cast. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

interface Outcome {
  readonly code: number;
  readonly printed: string;
  readonly complaint: string;
}

function check(folder: string, ...words: readonly string[]): Outcome {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = runCheck(words, {
    folders: [folder],
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
  });
  return { code, printed: printed.join(''), complaint: complaints.join('') };
}

describe('check', () => {
  it('is content with a good file', () => {
    const folder = folderWith({ 'cup.yaml': GOOD_SCENARIO });
    expect(check(folder, 'cup.yaml')).toEqual({
      code: 0,
      printed: '1 file checked: 0 errors, 0 warnings.\n',
      complaint: '',
    });
  });

  it('lets a file pass that has warnings alone', () => {
    const folder = folderWith({ 'cup.yaml': broken('coffee-bar', 'garage') });
    expect(check(folder, 'cup.yaml')).toMatchObject({ code: 0, complaint: '' });
  });

  it('fails on an error', () => {
    const folder = folderWith({
      'cup.yaml': broken('to: goodbye', 'to: goodby'),
      'fine.yaml': GOOD_SCENARIO,
    });
    const { code, printed } = check(folder, 'cup.yaml', 'fine.yaml');
    expect(code).toBe(1);
    expect(printed).toContain('cup.yaml:24:13 error unknown-turn: reply "sorry" goes to "goodby"');
    expect(printed).toContain('2 files checked: 1 error, 0 warnings.');
  });

  it('prints JSON and nothing else, with the path as it was given', () => {
    const folder = folderWith({ 'cup.yaml': broken('to: goodbye', 'to: goodby') });
    const path = join(folder, 'cup.yaml');
    const { code, printed } = check('/', '--json', path);
    expect(code).toBe(1);
    expect(JSON.parse(printed)).toEqual({
      files: [
        {
          file: path,
          ok: false,
          diagnostics: [
            {
              file: path,
              line: 24,
              column: 13,
              severity: 'error',
              code: 'unknown-turn',
              message:
                'reply "sorry" goes to "goodby", which is not a turn or an ending. Did you mean "goodbye"?',
              suggestion: 'to: goodbye',
            },
          ],
        },
      ],
    });
  });

  it('uses the cast beside the file, where there is one', () => {
    const cast =
      'format: 1\npersonas:\n  ada: { name: Ada, look: plain, pitch: 200, pace: 30, temper: dry, mood: wary, pronoun: she }\n';
    const folder = folderWith({ 'personas.yaml': cast, 'cup.yaml': GOOD_SCENARIO.replace('samira', 'ada') });
    expect(check(folder, 'cup.yaml', 'personas.yaml')).toMatchObject({ code: 0 });
  });

  it('does not blame a scenario for a broken cast', () => {
    const folder = folderWith({ 'personas.yaml': 'format: 1', 'cup.yaml': GOOD_SCENARIO });
    expect(check(folder, 'cup.yaml')).toMatchObject({ code: 0 });
    expect(check(folder, 'personas.yaml')).toMatchObject({ code: 1 });
  });

  it.each([
    [['--loud'], "check: Unknown option '--loud'. Usage: npm run check -- [FILE…] [--json]\n"],
    [['none.yaml'], 'check: There is no file none.yaml\n'],
    [['.'], 'check: . cannot be read (EISDIR)\n'],
  ])('says in one line what is wrong with %j', (words, complaint) => {
    expect(check(folderWith({}), ...words)).toEqual({ code: 2, printed: '', complaint });
  });

  it('without a file checks all that is shipped, and tells what the scenarios teach', () => {
    const { code, printed } = check(process.cwd());
    expect(code).toBe(0);
    expect(printed).toMatch(/^let-it-go +\d +– +\d/m);
    expect(printed).not.toContain('_template');
  });
});

describe('in scenarios/', () => {
  it('the id must be the name of the file', () => {
    const file = checkFile(
      { path: 'scenarios/mug.yaml', text: GOOD_SCENARIO, isShipped: true, readBeside: () => null },
      LIBRARY,
    );
    expect(file.scenario).toBeNull();
    expect(checkText([file])).toMatchInlineSnapshot(`
      "scenarios/mug.yaml:2:5 error id-not-file-name: The id is "cup", but the file is called mug.yaml. Both must be the same.
        2 | id: cup
          |     ^^^
        instead: id: mug

      1 file checked: 1 error, 0 warnings.
      "
    `);
  });
});

describe('the coverage', () => {
  it('counts the scenarios that show, remedy or miss each behaviour', () => {
    const one = scenarioOf(GOOD_SCENARIO);
    const two = scenarioOf(broken('[own-the-fault]', '[promptness]\n        instead: last-word'));
    const coverage = coverageOf([one, two]);
    expect(coverage.find(({ behaviour }) => behaviour === 'last-word')).toEqual({
      behaviour: 'last-word',
      shown: 2,
      atStake: 1,
      scenarios: 2,
    });
    expect(coverage).toHaveLength(27);
    expect(coverageText(coverage, 2)).toContain(
      'promptness                  1         –       0   fewer than 2',
    );
  });
});

describe('loadLibrary', () => {
  it('reads the cast and the rubric of a folder', () => {
    const { library, rubric, diagnostics } = loadLibrary('scenarios');
    expect(diagnostics).toEqual([]);
    expect(library?.personas['mrs-tolentino']).toMatchObject({
      id: 'mrs-tolentino',
      mood: 2,
      pronoun: 'she',
    });
    expect(rubric?.sources['C']).toBe('The last word');
  });

  it('tells what is wrong with them', () => {
    const { library, rubric, diagnostics } = loadLibrary(
      folderWith({ 'personas.yaml': '', 'rubric.yaml': '' }),
    );
    expect([library, rubric]).toEqual([null, null]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['empty', 'empty']);
  });
});
