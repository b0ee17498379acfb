import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BEHAVIOURS } from '../../src/scenario/behaviour.ts';
import { scenarioJsonSchema } from '../../src/scenario/reading/json-schema.ts';

describe('scenarios/scenario.schema.json', () => {
  it('is what the shape says now; `npm run schema` writes it', () => {
    const file = new URL('../../scenarios/scenario.schema.json', import.meta.url);
    expect(readFileSync(file, 'utf8')).toBe(scenarioJsonSchema());
  });

  it('lets an editor complete behaviours, and tell what a key is for', () => {
    const { definitions } = JSON.parse(scenarioJsonSchema());
    expect(definitions.reply.properties.shows.items.enum).toEqual(BEHAVIOURS);
    const properties = Object.entries<{ description?: string }>(definitions.reply.properties);
    expect(properties.filter(([, { description }]) => description === undefined)).toEqual([]);
  });
});
