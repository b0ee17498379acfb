import { describe, expect, it } from 'vitest';
import { readScenario } from '../../src/scenario/reading/parse.ts';
import { parsePersonas } from '../../src/scenario/personas.ts';
import { printDiagnostics } from '../../src/scenario/findings/print.ts';
import { yamlFiles } from '../helpers/scenario-text.ts';

const conversationsIn = (folder: string) =>
  yamlFiles(folder).filter(({ name }) => name !== 'personas.yaml' && name !== 'rubric.yaml');

const shipped = conversationsIn('scenarios');
const cast = yamlFiles('scenarios').find(({ name }) => name === 'personas.yaml')?.text ?? '';
const personas = parsePersonas(cast, 'personas.yaml');
if (!personas.ok) throw new Error(printDiagnostics(personas.error, cast));

describe.each([...shipped, ...conversationsIn('tests/fixtures/scenarios')])('$name', ({ name, text }) => {
  const { scenario, diagnostics } = readScenario(text, name, { personas: personas.value });

  it('has no error', () => {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(printDiagnostics(errors, text)).toBe('');
  });

  it('is plain JSON when linked', () => {
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
  });
});

describe('_template.yaml', () => {
  const template = shipped.find(({ name }) => name === '_template.yaml')?.text ?? '';
  const { scenario, diagnostics } = readScenario(template, '_template.yaml', { personas: personas.value });

  it('has no warning either, so that a trainer begins from clean', () => {
    expect(printDiagnostics(diagnostics, template)).toBe('');
  });

  it('is complete at 4 turns, 10 replies and 2 endings', () => {
    const turns = Object.values(scenario?.turns ?? {});
    expect(turns).toHaveLength(4);
    expect(turns.flatMap(({ replies }) => replies)).toHaveLength(10);
    expect(Object.keys(scenario?.endings ?? {})).toHaveLength(2);
  });
});
