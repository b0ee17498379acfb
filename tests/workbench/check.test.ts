import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageIn, coverageLine, coverageOf, coverageText } from '../../src/workbench/check/coverage.ts';
import { checkFile, hasError } from '../../src/workbench/check/files.ts';
import type { CheckedFile } from '../../src/workbench/check/files.ts';
import { checkText } from '../../src/workbench/check/report.ts';
import { runCheck } from '../../src/cli/run-check.ts';
import { kindOfFile } from '../../src/workbench/check/file-names.ts';
import { loadLibrary } from '../../src/cli/files/library.ts';
import type { Library } from '../../src/scenario/library.ts';
import type { Persona } from '../../src/scenario/model.ts';
import { chain } from '../helpers/chain.ts';
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
    const { code, printed, complaint } = check(folder, 'cup.yaml');
    expect([code, complaint]).toEqual([0, '']);
    expect(printed).toMatchInlineSnapshot(`
      "cup: 0 errors, 1 warning.
        cup.yaml:11:1 warning mindless-short: Who always says "mm-hm" and says nothing wherever possible, else takes the first reply gets 100 of 100 without reading a word. 13 others who read nothing get over 60, too. That is hard to avoid in so short a scenario. Moves: encourage,encourage,sorry,nothing
        Nobody can get stuck: all 8 situations before an ending have a way on. Proved.

      1 file checked: 0 errors, 1 warning.
      "
    `);
  });

  it('lets a file pass that has warnings alone', () => {
    const folder = folderWith({ 'cup.yaml': broken('coffee-bar', 'garage') });
    expect(check(folder, 'cup.yaml')).toMatchObject({ code: 0, complaint: '' });
  });

  it('fails on an error', () => {
    const folder = folderWith({
      'cup.yaml': broken('to: goodbye', 'to: goodby'),
      'fine.yaml': GOOD_SCENARIO.replace('The cup', 'Another cup'),
    });
    const { code, printed } = check(folder, 'cup.yaml', 'fine.yaml');
    expect(code).toBe(1);
    expect(printed).toContain('cup.yaml:24:13 error unknown-turn: reply "sorry" goes to "goodby"');
    expect(printed).toContain('2 files checked: 1 error, 1 warning.');
  });

  it('same-title: warns of a second scenario whose title looks the same', () => {
    const mug = GOOD_SCENARIO.replace('title: The cup', 'title: "The\u00a0 \u00adcup"');
    const folder = folderWith({ 'cup.yaml': GOOD_SCENARIO, 'mug.yaml': mug });
    expect(check(folder, 'mug.yaml', 'cup.yaml').printed).toContain(
      'mug.yaml:3:8 warning same-title: cup.yaml has the same title,',
    );
    expect(check(folder, '.').printed).toContain('warning same-title:');
    const allowed = mug.replace('floor:', 'allow: { same-title: Two parts., mindless-short: Yes. }\nfloor:');
    const both = folderWith({ 'cup.yaml': GOOD_SCENARIO, 'mug.yaml': allowed });
    expect(check(both, '.').printed).not.toContain('same-title');
  });

  it('wrong-encoding: tells nothing else of a file in another encoding', () => {
    const folder = folderWith({});
    writeFileSync(join(folder, 'cup.yaml'), GOOD_SCENARIO.replace('The cup', 'Le café'), 'latin1');
    const { code, printed } = check(folder, 'cup.yaml');
    expect(code).toBe(1);
    expect(printed).toContain('cup.yaml:3:14 error wrong-encoding: This file is not UTF-8');
    expect(printed).toContain('1 file checked: 1 error, 0 warnings.');
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

  it('tells in JSON what is proved, beside all else', () => {
    const folder = folderWith({ 'cup.yaml': GOOD_SCENARIO });
    const [file] = JSON.parse(check(folder, '--json', 'cup.yaml').printed).files;
    expect(file).toMatchObject({ file: 'cup.yaml', ok: true, diagnostics: [] });
    expect(file.proof).toMatchObject({
      status: 'proved',
      findings: [{ line: 11, column: 1, severity: 'warning', code: 'mindless-short' }],
      allowed: [],
      report: { stuck: 0, ways: '33', overall: { best: 100 } },
    });
  });

  it('uses the cast beside the file, where there is one', () => {
    const cast =
      'format: 1\npersonas:\n  ada: { name: Ada, look: plain, pitch: 200, pace: 30, temper: dry, mood: wary, pronoun: she }\n';
    const folder = folderWith({ 'personas.yaml': cast, 'cup.yaml': GOOD_SCENARIO.replace('samira', 'ada') });
    expect(check(folder, 'cup.yaml', 'personas.yaml')).toMatchObject({ code: 0 });
  });

  it('checks the files of a folder, but no templates and nothing below', () => {
    const folder = folderWith({ 'cup.yaml': GOOD_SCENARIO, 'mug.yml': '', '_new.yaml': '', 'notes.txt': '' });
    mkdirSync(join(folder, 'old.yaml'));
    const { code, printed, complaint } = check(join(folder, '..'), basename(folder));
    expect([code, complaint]).toEqual([1, '']);
    expect(printed).toContain(`${join(basename(folder), 'mug.yml')}:1:1 error empty:`);
    expect(printed).toContain('cup: 0 errors, 1 warning.');
    expect(printed).toContain('2 files checked: 1 error, 1 warning.');
  });

  it('says which of several files is missing, and checks the others', () => {
    const folder = folderWith({ 'cup.yaml': GOOD_SCENARIO });
    const { code, printed, complaint } = check(folder, 'cup.yaml', 'none.yaml', 'cap.yaml');
    expect(code).toBe(2);
    expect(complaint).toBe('check: There is no file none.yaml\ncheck: There is no file cap.yaml\n');
    expect(printed).toContain('1 file checked: 0 errors, 1 warning.');
  });

  it('tells of a broken cast where it checks a scenario, and does not blame the scenario for it', () => {
    const folder = folderWith({
      'personas.yaml': 'format: 1',
      'cup.yaml': broken('to: goodbye', 'to: goodby'),
    });
    const { code, printed } = check(folder, 'cup.yaml');
    expect(code).toBe(1);
    expect(printed).toContain('personas.yaml:1:1 error missing-key: this file needs "personas"');
    expect(printed).toContain('cup.yaml:24:13 error unknown-turn');
    expect(printed).not.toContain('unknown-persona');
    expect(printed).toContain('2 files checked: 2 errors, 0 warnings.');
  });

  it('tells of a broken rubric, too, and of each once', () => {
    const mug = GOOD_SCENARIO.replace('The cup', 'The mug');
    const folder = folderWith({ 'rubric.yaml': '', 'cup.yaml': GOOD_SCENARIO, 'mug.yaml': mug });
    const { code, printed } = check(folder, 'cup.yaml', 'mug.yaml', 'rubric.yaml');
    expect(code).toBe(1);
    expect(printed).toContain('3 files checked: 1 error, 0 warnings.');
  });

  it('warns of a look that nobody draws', () => {
    const cast =
      'format: 1\npersonas:\n  ada: { name: Ada, look: lindqvst, pitch: 200, pace: 30, temper: dry, mood: wary, pronoun: she }\n';
    const folder = folderWith({ 'personas.yaml': cast });
    expect(check(folder, 'personas.yaml')).toMatchObject({ code: 0 });
    expect(check(folder, 'personas.yaml').printed).toMatchInlineSnapshot(`
      "personas.yaml:3:27 warning unknown-look: There is no look "lindqvst", so a plain figure is drawn. There are lindqvist, plain, samira, tolentino. Did you mean "lindqvist"?
        3 |   ada: { name: Ada, look: lindqvst, pitch: 200, pace: 30, temper: dry, mood: wary, pronoun: she }
          |                           ^^^^^^^^
        instead: ada: { name: Ada, look: lindqvist, pitch: 200, pace: 30, temper: dry, mood: wary, pronoun: she }

      1 file checked: 0 errors, 1 warning.
      "
    `);
  });

  it('says what is meant by her and him', () => {
    const cast =
      'format: 1\npersonas:\n  ada: { name: Ada, look: plain, pitch: 200, pace: 30, temper: dry, mood: wary, pronoun: her }\n';
    expect(check(folderWith({ 'personas.yaml': cast }), 'personas.yaml').printed).toContain(
      'Did you mean "she"?',
    );
  });

  it('checks a scenario of the project by its id', () => {
    const { code, printed } = check(folderWith({}), '--json', 'plum-exchange');
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({ files: [{ ok: true }] });
  });

  it.each([
    [['--loud'], "check: Unknown option '--loud'. Usage: npm run check -- [FILE|FOLDER…] [--all] [--json]\n"],
    [['none.yaml'], 'check: There is no file none.yaml\n'],
    [['.'], 'check: There is no .yaml file in the folder .\n'],
  ])('says in one line what is wrong with %j', (words, complaint) => {
    expect(check(folderWith({}), ...words)).toEqual({ code: 2, printed: '', complaint });
  });

  it('has no warning of a copy of the template, so that a trainer begins from clean', () => {
    const folder = folderWith({ 'parking-fine.yaml': readFileSync('scenarios/_template.yaml', 'utf8') });
    expect(check(folder, 'parking-fine.yaml').printed).toContain(
      'umbrella: 0 errors, 0 warnings; 1 finding silenced by "allow".',
    );
  });

  it('without a file checks all that is shipped, and tells what the scenarios teach', () => {
    const { code, printed } = check(process.cwd(), '--all');
    expect({ code, printed }).toMatchObject({ code: 0 });
    expect(printed).toMatch(/^let-it-go +\d +– +\d/m);
    expect(printed).not.toContain('_template');
  });

  it('tells in JSON, too, what all that is shipped teaches', () => {
    const { coverage } = JSON.parse(check(process.cwd(), '--json').printed);
    expect(coverage).toHaveLength(27);
    expect(coverage).toContainEqual({
      behaviour: 'let-it-go',
      shown: expect.any(Number),
      atStake: expect.any(Number),
      scenarios: expect.any(Number),
    });
  });

  it('tells in JSON how many conversations there are by length, all of them together', () => {
    const folder = folderWith({ 'cup.yaml': GOOD_SCENARIO });
    const [{ proof }] = JSON.parse(check(folder, '--json', 'cup.yaml').printed).files;
    const { conversations, length, endings } = proof.report;
    expect(conversations).toEqual({
      begun: ['1', '3', '8', '20', '24'],
      ended: { gone: ['0', '0', '1', '6', '0'], back: ['0', '0', '0', '2', '24'] },
    });
    expect(length).toMatchObject({ shortest: 2, longest: 4 });
    expect(endings).toMatchObject([
      { id: 'back', ways: '26' },
      { id: 'gone', ways: '7' },
    ]);
  });
});

describe('allow', () => {
  const allowing = (codes: string, text: string): string =>
    text.replace('floor: gone', `allow: { ${codes} }\nfloor: gone`);
  const printed = (text: string, ...words: readonly string[]): string =>
    check(folderWith({ 'cup.yaml': text }), 'cup.yaml', ...words).printed;

  it('silences what the plain check tells as well as what the solved game shows, and says how much', () => {
    const odd = broken('coffee-bar', 'garage').replace('[let-it-go]', '[let-it-go], echo: plum');
    const reasons = 'unknown-setting: A garage., echo-unheard: A pun., mindless-short: A sketch.';
    expect(printed(allowing(reasons, odd))).toMatchInlineSnapshot(`
      "cup: 0 errors, 0 warnings; 3 findings silenced by "allow".
        Nobody can get stuck: all 8 situations before an ending have a way on. Proved.

      1 file checked: 0 errors, 0 warnings; 3 findings silenced by "allow".
      "
    `);
    expect(printed(allowing(reasons, odd), '--all')).toContain('  allowed echo-unheard (1 finding): A pun.');
  });

  it('says so in JSON, and where the file has errors', () => {
    const text = allowing('unknown-setting: A garage.', broken('coffee-bar', 'garage'));
    expect(JSON.parse(printed(text, '--json')).files[0].proof.allowed).toEqual([
      { code: 'unknown-setting', reason: 'A garage.', count: 1 },
    ]);
    const wrong = text.replace('to: goodbye', 'to: goodby');
    expect(JSON.parse(printed(wrong, '--json')).files[0].allowed).toHaveLength(1);
    expect(printed(wrong)).toContain('1 file checked: 1 error, 0 warnings; 1 finding silenced by "allow".');
    const misshaped = text.replace('phase: opening', 'phase: early');
    expect(printed(misshaped)).not.toContain('unknown-setting');
  });

  it('lets a scenario be played that has a turn, an ending and a fact which nothing leads to', () => {
    const spare = broken(
      'endings:',
      '  spare:\n    phase: closing\n    replies: { a: { say: Oh., needs: kept, to: never } }\nendings:\n  never: { title: Never, customer: stays, matter: open }',
    ).replace('facts:', 'facts:\n  kept: For the next version.');
    expect(printed(spare)).toContain('1 file checked: 3 errors, 0 warnings.');
    const reasons = ['unreachable-turn', 'unreachable-ending', 'never-revealed', 'mindless-short'];
    const allowed = allowing(reasons.map((code) => `${code}: Later.`).join(', '), spare);
    expect(printed(allowed)).toMatch(/^cup: 0 errors, 0 warnings; 4 findings silenced by "allow"\.$/m);
  });

  it('unused-allow: is pointed out where it silences nothing', () => {
    const reasons = 'mindless-short: A sketch., long-reply: It is long., twin-replies: They are one.';
    expect(printed(allowing(reasons, GOOD_SCENARIO))).toMatchInlineSnapshot(`
      "cup.yaml:9:37 warning unused-allow: There is no long-reply here that this could silence. Delete it.
        9 | allow: { mindless-short: A sketch., long-reply: It is long., twin-replies: They are one. }
          |                                     ^^^^^^^^^^

      cup.yaml:9:62 warning unused-allow: There is no twin-replies here that this could silence. Delete it.
        9 | allow: { mindless-short: A sketch., long-reply: It is long., twin-replies: They are one. }
          |                                                              ^^^^^^^^^^^^

      cup: 0 errors, 2 warnings; 1 finding silenced by "allow".
        Nobody can get stuck: all 8 situations before an ending have a way on. Proved.

      1 file checked: 0 errors, 2 warnings; 1 finding silenced by "allow".
      "
    `);
  });
});

const { rubric: RUBRIC } = loadLibrary('scenarios');

const mapPersonas = (library: Library, change: (persona: Persona) => Persona): Library['personas'] =>
  Object.fromEntries(Object.entries(library.personas).map(([id, persona]) => [id, change(persona)]));

/** As a file of scenarios/ is checked. */
const checkShipped = (
  path: string,
  text: string,
  readBeside: (name: string) => string | null = () => null,
): CheckedFile =>
  checkFile({ path, text, isShipped: true, readBeside }, { library: LIBRARY, rubric: RUBRIC });

describe('in scenarios/', () => {
  it('the id must be the name of the file', () => {
    const file = checkShipped('scenarios/mug.yaml', GOOD_SCENARIO);
    expect(file.scenario).toBeNull();
    expect(checkText([file], 'lines')).toMatchInlineSnapshot(`
      "scenarios/mug.yaml:2:5 error id-not-file-name: The id is "cup", but the file is called mug.yaml. Both must be the same.
        2 | id: cup
          |     ^^^
        instead: id: mug

      1 file checked: 1 error, 0 warnings.
      "
    `);
  });
});

describe('the name of a file in scenarios/', () => {
  it('can be no id', () => {
    const [diagnostic] = checkShipped('scenarios/The Cup 2.yaml', GOOD_SCENARIO).diagnostics;
    expect(diagnostic).toMatchObject({ code: 'id-not-file-name' });
    expect(diagnostic?.message).toContain('Rename the file to cup.yaml.');
    expect(diagnostic?.suggestion).toBeUndefined();
  });

  it('is never advised to be that of another file', () => {
    const beside =
      (...names: readonly string[]) =>
      (name: string) =>
        names.includes(name) ? '' : null;
    const [both] = checkShipped('scenarios/Cup-Two.yaml', GOOD_SCENARIO, beside('cup.yaml')).diagnostics;
    expect(both?.message).toContain('Rename the file to cup-two.yaml, and write id: cup-two.');
    expect(both?.suggestion).toBe('id: cup-two');
    const taken = beside('cup.yaml', 'cup-two.yaml', 'my-scenario.yaml');
    const [none] = checkShipped('scenarios/Cup-Two.yaml', GOOD_SCENARIO, taken).diagnostics;
    expect(none?.message).toContain('Choose another id and rename the file to it.');
    const [unread] = checkShipped('scenarios/cup.yaml.txt', GOOD_SCENARIO, beside('cup.yaml')).diagnostics;
    expect(unread?.message).toContain('There is a cup.yaml already');
    expect(unread?.message).not.toContain('Rename');
  });

  it.each([
    ['notes.yaml.txt', 'notes.yaml'],
    ['UPPER.YAML', 'upper.yaml'],
    ['old.YML', 'old.yaml'],
    ['plum-exchange.te.yml', 'plum-exchange.te.yaml'],
    ['Personas.yaml', 'personas.yaml'],
    ['rubric.yml', 'rubric.yaml'],
    ['Café au lait.yml', 'cafe-au-lait.yaml'],
  ])('unread-file: %s is told, with the name that was meant', (name, proper) => {
    const [diagnostic] = checkShipped(`scenarios/${name}`, GOOD_SCENARIO).diagnostics;
    expect(diagnostic?.code).toBe('unread-file');
    expect(diagnostic?.message).toContain(`Rename it to ${proper}.`);
  });

  it.each([
    ['cup.yaml', 'scenario'],
    ['Parking-Fine.yaml', 'scenario'],
    ['The Cup 2.yaml', 'scenario'],
    ['cup.v2.yaml', 'scenario'],
    ['cup.te.yaml', 'translation'],
    ['cup.hi-IN.yaml', 'translation'],
    ['personas.yaml', 'personas'],
    ['rubric.yaml', 'rubric'],
    ['_template.yaml', 'template'],
    ['_old.yml', 'template'],
    ['README.md', 'other'],
    ['scenario.schema.json', 'other'],
    ['.cup.yaml.swp', 'other'],
    ['cup.yaml~', 'other'],
    ['notes.txt', 'other'],
  ])('%s is a %s', (name, kind) => {
    expect(kindOfFile(name).kind).toBe(kind);
  });

  it('unread-file: must end in .yaml', () => {
    expect(checkText([checkShipped('scenarios/cup.yml', GOOD_SCENARIO)], 'lines')).toMatchInlineSnapshot(`
      "scenarios/cup.yml:1:1 warning unread-file: The game reads only files whose names end in .yaml, so it does not see this one. Rename it to cup.yaml.
        1 | format: 1
          | ^

      1 file checked: 0 errors, 1 warning.
      "
    `);
  });
});

describe('moods', () => {
  it('floor-before-target: a reply that only ever leads to the floor', () => {
    const harsh = broken('[own-the-fault]', '[coldness, rule-book]');
    const library = { personas: mapPersonas(LIBRARY, (persona) => ({ ...persona, mood: 2 })) };
    const file = { path: 'cup.yaml', text: harsh, isShipped: false, readBeside: () => null };
    expect(checkText([checkFile(file, { library, rubric: RUBRIC })], 'lines')).toMatchInlineSnapshot(`
      "cup.yaml:24:13 warning floor-before-target: reply "sorry" never gets to "goodbye": here the customer is at best upset, and what this reply shows makes that furious, which ends the conversation at "gone" (see "floor"). Show something milder, or let the turns before it lift the mood.
        24 |         to: goodbye
           |             ^^^^^^^

      cup: 0 errors, 2 warnings.
        cup.yaml:11:1 warning mindless-short: Who always says "mm-hm" and takes the longest reply gets 99 of 100 without reading a word. 2 others who read nothing get over 60, too. That is hard to avoid in so short a scenario. Moves: encourage,encourage,third-one,bye
        Nobody can get stuck: all 7 situations before an ending have a way on. Proved.

      1 file checked: 0 errors, 2 warnings.
      "
    `);
  });

  it('are not blamed where a better one may be met on another way', () => {
    const harsh = broken('[own-the-fault]', '[coldness, rule-book]');
    expect(checkShipped('cup.yaml', harsh).diagnostics).toEqual([]);
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
    expect(coverageLine(coverage)).toContain('Taught in fewer than 2 scenarios: apathy');
    expect(coverageText(coverage, 2)).toContain(
      'promptness                  1         –       0   fewer than 2',
    );
  });
});

describe('the coverage of files', () => {
  const file = (text: string, path = 'cup.yaml'): CheckedFile =>
    checkFile({ path, text, isShipped: false, readBeside: () => null }, { library: LIBRARY, rubric: RUBRIC });

  it('is known of a scenario that has errors in its proof alone', () => {
    const easy = file(chain(8, ['good', 'bad']));
    expect(hasError(easy)).toBe(true);
    expect(coverageIn([easy])).toContainEqual({
      behaviour: 'personalisation',
      shown: 1,
      atStake: 0,
      scenarios: 1,
    });
  });

  it('is not told where a file could not be read, which would then teach nothing', () => {
    expect(coverageIn([file(GOOD_SCENARIO), file(broken('to: goodbye', 'to: goodby'))])).toBeNull();
    expect(coverageIn([file(GOOD_SCENARIO), file('', 'personas.yaml')])).toBeNull();
  });
});

describe('loadLibrary', () => {
  it('reads the cast and the rubric of a folder', () => {
    const { library, rubric, diagnostics } = loadLibrary('scenarios');
    expect(diagnostics).toEqual([]);
    expect(library?.personas['mrs-tolentino']).toMatchObject({
      id: 'mrs-tolentino',
      mood: 3,
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
