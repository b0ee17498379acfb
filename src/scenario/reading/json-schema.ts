import { z } from 'zod';
import { replyShape, scenarioShape } from './schema.ts';

/**
 * The shape of a scenario as JSON Schema, as text, for editors that complete and check while typing.
 * Draft 7 is what the YAML extension of VS Code reads in full.
 */
export function scenarioJsonSchema(): string {
  const schema = z.toJSONSchema(scenarioShape, {
    target: 'draft-07',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // Editors show a pattern as it stands; a shortest length tells an author more than `\S`.
      if (jsonSchema.pattern === '\\S') {
        delete jsonSchema.pattern;
        jsonSchema.minLength = 1;
      }
      // The shape leaves this to a check of its own, because that check has kinder words.
      if (zodSchema === replyShape) jsonSchema.anyOf = [{ required: ['say'] }, { required: ['do'] }];
    },
  });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
