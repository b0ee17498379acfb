import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runWalk } from '../../src/cli/run-walk.ts';
import { keptByNpm, USAGE } from '../../src/cli/walk-arguments.ts';
import { broken } from '../helpers/scenario-text.ts';

function run(...words: readonly string[]) {
  const printed: string[] = [];
  const complaints: string[] = [];
  const code = runWalk(words, {
    print: (text) => printed.push(text),
    complain: (text) => complaints.push(text),
  });
  return { code, printed: printed.join(''), complaint: complaints.join('') };
}

function fileWith(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'walk-')), 'cup.yaml');
  writeFileSync(file, text);
  return file;
}

/** Who cuts in never learns of the third cup, and then finds no reply open. */
const halfStuck = broken('- Well?', '- No.').replace(
  / {6}sorry:[^]*(?= {6}third-one:)| {6}dry:[^]*(?= {2}goodbye:)/g,
  '',
);

describe('walk', () => {
  it('prints a walk, and the beginning where no move is given', () => {
    const { code, printed, complaint } = run('plum-exchange');
    expect([code, complaint]).toEqual([0, '']);
    expect(printed).toContain('It goes on.\nAllowed now:\n  hear: keep listening\n');
    expect(run('plum-exchange', '--moves', 'hear').printed).toContain('> hear\n');
    expect(run('plum-exchange', '--moves', 'hear', '--json').printed).toMatch(/^\{"turn":.*\}\n$/);
  });

  it('says of a stuck state that nothing can be done, and what is locked', () => {
    const { code, printed } = run(fileWith(halfStuck), '--moves', 'cut-in');
    expect(code).toBe(0);
    expect(printed).toContain(
      '\nNothing can be done here: stuck.\nNot now:\n  third-one: needs the fact third\n',
    );
    expect(printed).not.toContain('It goes on');
  });

  it('does not pass a stuck walk off as a conversation', () => {
    const cold = broken('"Thanks."', 'Thanks., { line: "Hm.", when: { not: { knows: third } } }');
    const noEnd = cold.replace('tomorrow."', 'tomorrow.", needs: third').replace(/ {6}nothing: .*\n/, '');
    const { printed } = run(fileWith(noEnd), '--cover');
    expect(printed).toMatch(/^══ Conversation 1 of 2, 4 new lines: /m);
    expect(printed).toMatch(/^══ Conversation 2 of 2, 1 new line, which gets stuck: /m);
    expect(printed).toContain('in 2 conversations; 1 of them gets stuck. ');
  });

  it('has plurals right, and no colon where there is no move', () => {
    const soon = broken('start: hello', 'start: soon').replace(
      'turns:',
      'turns:\n  soon: { phase: opening, says: [Hi.], otherwise: [{ needs: third, to: hello }, back] }',
    );
    const { printed } = run(fileWith(soon), '--cover');
    expect(printed).toMatch(/^══ Conversation 1 of 1, 1 new line$/m);
    expect(printed).toContain('The one line that can be heard, in 1 conversation.\n');
    expect(run(fileWith(soon), '--to', 'back').printed).toMatch(/^══ The best of all, 0 moves$/m);
  });

  it.each([
    [['--loud', 'plum-exchange'], "Unknown option '--loud'. "],
    [['plum-exchange', 'cappuccino'], 'One scenario at a time; "cappuccino" is one too many. '],
    [
      ['plum-exchange', '--to', 'back', '--json'],
      '--json tells the states of a walk, so it goes with --moves, not with --to. ',
    ],
    [
      ['plum-exchange', '--cover', '--json'],
      '--json tells the states of a walk, so it goes with --moves, not with --cover. ',
    ],
    [
      ['plum-exchange', '--to', 'back', '--cover'],
      '--to and --cover ask for different things; give one of them. ',
    ],
    [
      ['plum-exchange', '--moves', 'hear', '--to', 'back'],
      '--moves and --to ask for different things; give one of them. ',
    ],
    [['plum-exchange', '--to', 'a', '--to', 'b'], '--to is given twice; only one could count. '],
    [[], ''],
  ])('says in one line what is wrong with %j', (words, complaint) => {
    expect(run(...words)).toEqual({ code: 2, printed: '', complaint: `${complaint}${USAGE}\n` });
  });

  it('asks for a file where a folder is named', () => {
    const complaint = '"scenarios" is a folder; name a file in it.\n';
    expect(run('scenarios', '--cover')).toEqual({ code: 1, printed: '', complaint });
  });
});

describe('what npm keeps for itself', () => {
  it.each([
    [{}, []],
    [{ npm_config_cover: 'true' }, ['--cover']],
    [{ npm_config_json: 'true', npm_config_moves: 'hear,cut-in' }, ['--json', '--moves=hear,cut-in']],
    [{ npm_config_to: 'back' }, ['--to=back']],
    [{ npm_config_token_description: 'back' }, ['--to=back']],
  ])('of %j is given back', (environment, words) => {
    expect(keptByNpm(environment)).toEqual({ ok: true, value: words });
  });

  it('is said where its value is lost', () => {
    expect(keptByNpm({ npm_config_moves: 'true' })).toEqual({
      ok: false,
      error: `npm kept --moves for itself. Write -- before the options. ${USAGE}`,
    });
  });
});
