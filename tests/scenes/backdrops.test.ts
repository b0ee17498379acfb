import { readFileSync, readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SET } from '../../scenes/layout.ts';

const folder = new URL('../../scenes/sets/', import.meta.url);
const sets = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

it('has sets to look at', () => {
  expect(sets).toContain('plain');
});

describe.each(sets)('the backdrop of %s', (name) => {
  const file = new URL(`${name}/backdrop.svg`, folder);
  const picture = readFileSync(file, 'utf8');

  it('is at most 25 kB', () => {
    expect(statSync(file).size).toBeLessThanOrEqual(25_000);
  });

  it('is drawn in the set’s units', () => {
    expect(picture).toContain(`viewBox="0 0 ${SET.width} ${SET.height}"`);
  });

  it('needs nothing that a strict policy forbids', () => {
    expect(picture).not.toMatch(/<script|<foreignObject|<image|style=|href="(?!#)|@import/);
  });

  it('has no words to be read', () => {
    expect(picture).not.toContain('<text');
  });
});
