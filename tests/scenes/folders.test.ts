import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenery } from '../../scenes/scenery.ts';
import { PHASES } from '../../src/scenario/model.ts';

const scenes = new URL('../../scenes/', import.meta.url);
const COLOUR = /^#[\da-f]{6}$/;

const foldersIn = (kind: string): readonly string[] =>
  readdirSync(new URL(kind, scenes), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

describe.each(foldersIn('sets'))('the set %s', (name) => {
  const file = (part: string): URL => new URL(`sets/${name}/${part}`, scenes);

  it('has a name that a scenario can write and an address can carry', () => {
    expect(name).toMatch(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/);
  });

  it.each(['backdrop.svg', 'set.json', 'set.ts'])('has its %s', (part) => {
    expect(existsSync(file(part))).toBe(true);
  });

  it('names its colours', () => {
    expect(JSON.parse(readFileSync(file('set.json'), 'utf8'))).toEqual({
      floor: expect.stringMatching(COLOUR),
      colours: {
        wall: expect.stringMatching(COLOUR),
        back: expect.stringMatching(COLOUR),
        counter: expect.stringMatching(COLOUR),
      },
    });
  });

  it('has its room tone whole, or none', () => {
    const parts = ['room-tone.webm', 'room-tone.mp3', 'room-tone.json'].filter((part) =>
      existsSync(file(part)),
    );
    expect([0, 3]).toContain(parts.length);
  });

  it('has props with a key, a drawing and a place in every phase', async () => {
    const { set } = await loadScenery('plain', name);
    const keys = set.props.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { box, layers, stands } of set.props) {
      expect(layers.length).toBeGreaterThan(0);
      expect(box.left < box.right && box.top < box.bottom).toBe(true);
      expect(Object.keys(stands).toSorted()).toEqual(PHASES.toSorted());
    }
  });
});

describe.each(foldersIn('personas'))('the look %s', (name) => {
  it('has a name that personas.yaml can write', () => {
    expect(name).toMatch(/^[a-z][a-z\d]*(?:-[a-z\d]+)*$/);
  });

  it('is drawn by its look.ts', async () => {
    expect(existsSync(new URL(`personas/${name}/look.ts`, scenes))).toBe(true);
    const { persona } = await loadScenery(name, 'plain');
    expect(persona.face).toMatch(/^M/);
    expect(persona.skull.length).toBeGreaterThan(0);
    expect(persona.torso.length).toBeGreaterThan(0);
  });
});
