import { describe, expect, it } from 'vitest';
import { parseRubric } from '../../src/rubric/parse.ts';
import { BEHAVIOURS } from '../../src/scenario/behaviour.ts';
import { printDiagnostics } from '../../src/scenario/findings/print.ts';
import { yamlFiles } from '../helpers/scenario-text.ts';

const shipped = yamlFiles('scenarios').find(({ name }) => name === 'rubric.yaml')?.text ?? '';

function report(from: string, to: string): string {
  if (!shipped.includes(from)) throw new Error(`The rubric has no ${JSON.stringify(from)}`);
  const text = shipped.replace(from, to);
  const rubric = parseRubric(text, 'rubric.yaml');
  return rubric.ok ? 'no diagnostics' : printDiagnostics(rubric.error, text);
}

describe('parseRubric', () => {
  it('reads the shipped rubric whole', () => {
    const rubric = parseRubric(shipped, 'rubric.yaml');
    if (!rubric.ok) throw new Error(printDiagnostics(rubric.error, shipped));
    expect(Object.keys(rubric.value.effects)).toEqual([...BEHAVIOURS, 'overall']);
    expect(rubric.value.effects['last-word']).toEqual({
      shown: { patience: -2, mood: -1, lastWords: 1 },
      atStake: { patience: 1 },
      bad: true,
    });
    expect(rubric.value.effects.overall).toEqual({
      stays: { settled: 100, open: 85 },
      wavers: { settled: 75, open: 60 },
      leaves: { settled: 50, open: 30 },
      lastWord: 8,
    });
    expect(rubric.value.words['let-it-go']).toMatchObject({ label: 'Letting it go', source: 'C' });
  });

  it('names a behaviour that is misspelt, and not that it is missing', () => {
    expect(report('  brush-off:', '  brush-of:')).toMatchInlineSnapshot(`
      "rubric.yaml:21:3 error unknown-key: "behaviours" has no key "brush-of". Did you mean "brush-off"?
        21 |   brush-of:
           |   ^^^^^^^^
        instead: brush-off:
      "
    `);
  });

  it('knows that bad ones are remedied and good ones missed', () => {
    expect(report('    remedied: { warmth: 1 }', '    missed: { warmth: 1 }')).toMatchInlineSnapshot(`
      "rubric.yaml:14:3 error missing-key: behaviour "apathy" needs "remedied": a group of keys.
        14 |   apathy:
           |   ^^^^^^

      rubric.yaml:20:5 error unknown-key: behaviour "apathy" has no key "missed". The keys here: label, source, looks, instead, shown, remedied.
        20 |     missed: { warmth: 1 }
           |     ^^^^^^
      "
    `);
  });

  it('holds effects to their range', () => {
    expect(report('shown: { warmth: -2, mood: -1 }', 'shown: { warmth: -5, moood: -1 }'))
      .toMatchInlineSnapshot(`
      "rubric.yaml:19:22 error out-of-range: "warmth" must be at least -3.
        19 |     shown: { warmth: -5, moood: -1 }
           |                      ^^

      rubric.yaml:19:26 error unknown-key: behaviour "apathy" has no key "moood". Did you mean "mood"?
        19 |     shown: { warmth: -5, moood: -1 }
           |                          ^^^^^
        instead: shown: { warmth: -5, mood: -1 }
      "
    `);
  });

  it('knows its sources', () => {
    expect(report('source: A', 'source: F')).toMatchInlineSnapshot(`
      "rubric.yaml:16:13 error wrong-value: behaviour "apathy" names the source "F", which is not listed under "sources".
        16 |     source: F
           |             ^
      "
    `);
  });
});
