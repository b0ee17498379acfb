import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatKeys } from '../../src/scenario/format-keys.ts';
import { rubricShape } from '../../src/rubric/schema.ts';
import { scenarioShape, text } from '../../src/scenario/reading/schema.ts';

describe('the keys of a format', () => {
  it('are those of its shape, wherever they stand', () => {
    const line = z.union([text('A line.'), z.strictObject({ line: text('A line.'), loud: z.boolean() })]);
    const shape = z.strictObject({
      title: text('A title.'),
      note: text('A note.').optional(),
      facts: z.record(z.string(), text('A fact.')),
      turns: z.record(z.string(), z.strictObject({ says: z.array(line).optional() })),
    });
    const keys = formatKeys(shape);
    expect([...keys.all]).toEqual(['title', 'note', 'facts', 'turns', 'says', 'line', 'loud']);
    expect([...keys.texts]).toEqual(['title', 'note', 'says', 'line']);
    expect([...keys.needed]).toEqual(['title', 'line']);
    expect([...keys.ofLine]).toEqual(['line', 'loud']);
    expect([...keys.namedTexts]).toEqual(['facts']);
  });

  it('hold no behaviours and no codes, since these are names', () => {
    expect(formatKeys(rubricShape).all).not.toContain('apathy');
    expect(formatKeys(scenarioShape).all).not.toContain('mindless');
  });

  it('end where a condition holds a condition', () => {
    expect([...formatKeys(scenarioShape).all]).toEqual(expect.arrayContaining(['not', 'all', 'any', 'said']));
  });
});
