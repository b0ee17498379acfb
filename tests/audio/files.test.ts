import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EFFECT_SLOTS, EFFECT_SOURCES, ROOM_TONES } from '../../src/audio/files.ts';

const root = new URL('../../', import.meta.url);
const files = ['assets/sounds', 'scenes/sets'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:webm|mp3)$/.test(name))
    .map((name) => new URL(`${folder}/${name}`, root)),
);

describe('the sound files', () => {
  test('are those that the script makes', () => {
    expect(() => execFileSync('node', ['tools/make-sounds.mjs', '--check'], { stdio: 'pipe' })).not.toThrow();
  });

  test('are small', () => {
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) expect(statSync(file).size).toBeLessThan(60_000);
  });

  test('are fetched from where the page is, webm first', () => {
    for (const sources of [EFFECT_SOURCES, ...[...ROOM_TONES.values()].map((tone) => tone.sources)]) {
      expect(sources.map(({ format }) => format)).toEqual(['webm', 'mp3']);
      for (const { url } of sources) expect(url).not.toMatch(/^data:/);
    }
  });
});

test('effects do not overlap in their file', () => {
  const slots = Object.values(EFFECT_SLOTS);
  slots.slice(1).forEach(({ start }, index) => {
    const before = slots[index];
    expect(start).toBe((before?.start ?? 0) + (before?.length ?? 0));
  });
});

test.each([...ROOM_TONES])('%s is a loop of 10 to 14 seconds', (_, { slot: { length } }) => {
  expect(length).toBeGreaterThanOrEqual(10_000);
  expect(length).toBeLessThanOrEqual(14_000);
});
