import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EFFECT_SLOTS, EFFECT_SOURCES, ROOM_SLOTS, ROOM_SOURCES } from '../../src/audio/files.ts';

const folder = new URL('../../assets/sounds/', import.meta.url);

describe('the sound files', () => {
  test('are those that the script makes', () => {
    expect(() => execFileSync('node', ['tools/make-sounds.mjs', '--check'], { stdio: 'pipe' })).not.toThrow();
  });

  test('are small', () => {
    const sizes = readdirSync(folder).map((name) => statSync(new URL(name, folder)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(350_000);
  });

  test('are fetched from where the page is, webm first', () => {
    for (const sources of [EFFECT_SOURCES, ...Object.values(ROOM_SOURCES)]) {
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

test.each(Object.entries(ROOM_SLOTS))('%s is a loop of 10 to 14 seconds', (_, { length }) => {
  expect(length).toBeGreaterThanOrEqual(10_000);
  expect(length).toBeLessThanOrEqual(14_000);
});
