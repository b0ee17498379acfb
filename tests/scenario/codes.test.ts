import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CODES } from '../../src/scenario/findings/codes.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The codes that the format's page lists, with their severities. */
function documented(): readonly string[] {
  const [, section = ''] = read('docs/scenario-format.md').split('\n## Diagnostics\n');
  return [...section.matchAll(/^\| `([a-z-]+)` \| (error|warning) \|/gm)].map(
    ([, code, severity]) => `${code} ${severity}`,
  );
}

describe('the codes of diagnostics', () => {
  it('are all documented, with their severities, and no others are', () => {
    const known = Object.entries(CODES).map(([code, severity]) => `${code} ${severity}`);
    expect(documented().toSorted()).toEqual(known.toSorted());
  });

  it.each(Object.keys(CODES))('%s is shown to an author in a test', (code) => {
    const tests = ['scenario/diagnostics', 'scenario/translation', 'workbench/check', 'workbench/prove'];
    const shown = tests.map((name) => read(`tests/${name}.test.ts`)).join('\n');
    expect(shown).toMatch(new RegExp(`(?:error|warning) ${code}:`));
  });
});
