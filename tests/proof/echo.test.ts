import { describe, expect, test } from 'vitest';
import { scenarioWith, told } from '../helpers/proof.ts';
import { codes } from '../helpers/scenario-text.ts';

/** One turn that says these lines, and a reply that mirrors a word. */
const echoing = (lines: readonly string[], say: string, echo: string) =>
  scenarioWith(`  hello:
    phase: fixing
    says: ${JSON.stringify(lines)}
    replies:
      mirror: { say: ${JSON.stringify(say)}, echo: ${JSON.stringify(echo)}, shows: [listening], to: back }
      other: { say: "So.", to: gone }
`);

describe('an echo that the solved game shows to be too soon', () => {
  test.each([
    ['part of another word was heard', ['Let us start.', 'It is an art.'], 'The art of it.', 'art'],
    ['only a direction had it', ['(She bruised it.) Look.', 'It is *bruised*.'], 'Bruised?', 'bruised'],
    ['it was not heard yet', ['Look.', 'Bruised plums.'], 'Bruised *plums*?', '*bruised* plums'],
  ])('%s', (_, lines, say, echo) => {
    const text = echoing(lines, say, echo);
    expect(told(text, 'echo-too-soon')).toMatch(
      /reply "mirror" mirrors ".*", but can be given when that word was not heard\..* Moves: cut-in,mirror$/,
    );
    expect(codes(text)).toEqual([]);
  });

  test.each([
    ['it was heard with emphasis', ['*Bruised* plums.', 'Well?'], 'Bruised plums?', 'bruised plums'],
    ['it was heard with a comma', ['Bruised, the plum.', 'Well?'], 'Bruised, the plum?', 'bruised the plum'],
    ['it was heard in capitals', ['BRUISED.', 'Well?'], 'Bruised?', 'bruised'],
  ])('but not where %s', (_, lines, say, echo) => {
    const text = echoing(lines, say, echo);
    expect(told(text, 'echo-too-soon')).toBe('');
    expect(codes(text)).toEqual([]);
  });
});

describe('one fault gives one finding', () => {
  test.each([
    ['the reply does not say it', ['Look.', 'It is an art.'], 'I start.', 'art'],
    ['the reply has it in a direction', ['Look.', 'Bruised.'], '(Takes the bruised one.) So.', 'bruised'],
    ['nobody ever says it', ['Let us start.', 'Well?'], 'The art.', 'art'],
    ['only directions have it', ['(She bruised it.) Look.', 'Well?'], 'Bruised?', 'bruised'],
    ['it holds no word', ['Look …', 'Well?'], 'Well …', '…'],
  ])('%s', (_, lines, say, echo) => {
    const text = echoing(lines, say, echo);
    expect(codes(text).map((code) => code.split(' ')[1])).toEqual(['echo-unheard']);
    expect(told(text, 'echo-too-soon')).toBe('');
  });
});

test('what is answered to a blurt is heard by the one who cuts in there', () => {
  const answering = (answer: string) =>
    scenarioWith(`  hello:
    phase: fixing
    says: [ { line: Look., blurt: { say: What?, answer: ${answer} } }, Bruised plums. ]
    replies:
      mirror: { say: "Bruised?", echo: bruised, shows: [listening], to: back }
      other: { say: "So.", to: gone }
`);
  expect(told(answering('It is bruised.'), 'echo-too-soon')).toBe('');
  expect(told(answering('It is soft.'), 'echo-too-soon')).toMatch(/Moves: cut-in,mirror$/);
  expect(told(answering('{ line: All bruised., by: narrator }'), 'echo-too-soon')).toMatch(
    /Moves: cut-in,mirror$/,
  );
});
