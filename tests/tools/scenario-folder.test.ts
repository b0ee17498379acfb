import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readScenarioFolder } from '../../tools/build/scenario-folder.ts';
import { scenarioPlugin } from '../../tools/build/scenario-plugin.ts';
import { GOOD_SCENARIO, broken } from '../helpers/scenario-text.ts';

/** A project's folder with these scenarios, and the shipped cast and rubric. */
function projectWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'build-'));
  const folder = join(root, 'scenarios');
  mkdirSync(folder);
  for (const name of ['personas.yaml', 'rubric.yaml']) cpSync(join('scenarios', name), join(folder, name));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return root;
}

const read = (files: Readonly<Record<string, string | Uint8Array>>) =>
  readScenarioFolder(join(projectWith(files), 'scenarios'));

/** Who cuts in finds no reply open at the end. */
const STUCK = broken(
  '  goodbye:',
  '  end: { phase: closing, replies: { a: { say: A., needs: third, to: back } } }\n  goodbye:',
).replace('to: goodbye', 'to: end');
const ALL = {
  'cup.yaml': GOOD_SCENARIO,
  'mug.yaml': broken('to: goodbye', 'to: goodby').replace('id: cup', 'id: mug'),
  'jug.yaml': GOOD_SCENARIO,
  'jar.yaml': Uint8Array.of(0x69, 0x64, 0x3a, 0x20, 0xe9, 0x0a),
  'pot.yaml': STUCK.replace('id: cup', 'id: pot'),
  'Big-Cup.yaml': GOOD_SCENARIO,
  'cup.te.yaml': 'format: 1',
  '_new.yaml': 'nothing',
  'old.yml': 'nothing',
};

describe('a folder in which some scenarios are broken', () => {
  it('gives the others, and what is wrong with each of these in the words of check', () => {
    const { scenarios, saved, broken: told, fault } = read(ALL);
    expect([scenarios.map(({ id }) => id), saved.length, fault]).toEqual([['cup'], 1, null]);
    expect(told.map(({ id, title, report }) => [id, title, report.split('\n')[0]])).toEqual([
      ['Big-Cup', 'The cup', expect.stringContaining('scenarios/Big-Cup.yaml:2:5 error id-not-file-name:')],
      ['jar', null, expect.stringContaining('scenarios/jar.yaml:1:5 error wrong-encoding:')],
      ['jug', 'The cup', expect.stringContaining('scenarios/jug.yaml:2:5 error id-not-file-name:')],
      [
        'mug',
        'The cup',
        expect.stringContaining(
          'scenarios/mug.yaml:24:13 error unknown-turn: reply "sorry" goes to "goodby"',
        ),
      ],
      [
        'pot',
        'The cup',
        expect.stringMatching(/^scenarios\/pot\.yaml:\d+:\d+ error stuck: .* Moves: cut-in,sorry$/),
      ],
    ]);
  });

  it('takes one whose only errors are judgements', () => {
    const bare = GOOD_SCENARIO.replace(
      '[let-it-go]',
      '[let-it-go], when: { knows: third, not: { knows: third } }',
    );
    expect(read({ 'cup.yaml': bare }).broken).toEqual([]);
  });

  it('tells what is wrong with the cast, without which nothing is played', () => {
    const { broken: told, fault } = read({ ...ALL, 'personas.yaml': 'format: 1' });
    expect(told).toEqual([]);
    expect(fault).toContain('personas.yaml:1:1 error missing-key');
  });
});

describe('a build', () => {
  const resolve = (files: Readonly<Record<string, string | Uint8Array>>, mode: string): void => {
    const { configResolved } = scenarioPlugin();
    if (typeof configResolved !== 'function') throw new Error('The plugin reads no configuration');
    Reflect.apply(configResolved, {}, [{ root: projectWith(files), command: 'build', mode }]);
  };

  it('that is to be published stops before anything is written, tells all errors, and shows no stack', () => {
    let caught: unknown = null;
    try {
      resolve(ALL, 'production');
    } catch (error) {
      caught = error;
    }
    const stack = caught instanceof Error ? (caught.stack ?? '') : '';
    for (const name of ['Big-Cup', 'jar', 'jug', 'mug', 'pot'])
      expect(stack).toContain(`scenarios/${name}.yaml`);
    expect(stack).not.toMatch(/^ +at /m);
  });

  it('that is played here goes on, unless nothing can be played', () => {
    expect(() => resolve(ALL, 'playable')).not.toThrow();
    expect(() => resolve({ ...ALL, 'rubric.yaml': '' }, 'playable')).toThrow('rubric.yaml:1:1 error empty');
    expect(() => resolve({ 'cup.yaml': GOOD_SCENARIO }, 'production')).not.toThrow();
  });
});
