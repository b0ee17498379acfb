import { describe, expect, it } from 'vitest';
import { printDiagnostics } from '../../src/scenario/findings/print.ts';
import { readPersonas } from '../../src/scenario/personas.ts';
import { textsOf } from '../../src/scenario/reading/texts.ts';
import { packScenario, unpackScenario } from '../../src/scenario/packed.ts';
import { canonicalRules, BASE_VARIANT } from '../../src/rubric/canonical.ts';
import { EFFECTS } from '../helpers/effects.ts';
import { GOOD_SCENARIO, broken, codes, report, scenarioOf } from '../helpers/scenario-text.ts';

const rulesOf = (text: string): string => canonicalRules(scenarioOf(text), EFFECTS, BASE_VARIANT);
const inEnglish = (text: string): readonly string[] => textsOf(scenarioOf(text)).map((found) => found.text);

/** As it comes out of the page's data, where defaults are left out. */
const travelled = (text: string) =>
  unpackScenario(JSON.parse(JSON.stringify(packScenario(scenarioOf(text)))));

describe('the tone of a reply', () => {
  const toned = broken('say: You just like it dry.', 'say: You just like it dry.\n        tone: bored');

  it('is a text, and no rule', () => {
    expect(codes(toned)).toEqual([]);
    expect(inEnglish(toned)).toContain('bored');
    expect(rulesOf(toned)).toBe(rulesOf(GOOD_SCENARIO));
    expect(travelled(toned)).toEqual(scenarioOf(toned));
  });

  it('tells apart replies with the same words', () => {
    const twin =
      'say: You just like it dry.\n        to: gone\n      dry-too:\n        say: You just like it dry.';
    expect(codes(broken('say: You just like it dry.', twin))).toEqual(['32:7 same-text']);
    expect(codes(broken('say: You just like it dry.', `tone: bored\n        ${twin}`))).toEqual([]);
  });

  it('is of no use where nothing is said', () => {
    expect(report(broken('{ do: nothing, ', '{ do: nothing, tone: flat, '))).toMatchInlineSnapshot(`
      "cup.yaml:38:31 warning unused-key: "tone" is of no use here: reply "nothing" says nothing aloud. Write how it is done under "do".
        38 |       nothing: { do: nothing, tone: flat, shows: [let-it-go], to: back }
           |                               ^^^^
      "
    `);
  });
});

describe('an answer', () => {
  const sorry = "say: I'm sorry. I'll make another.";
  const answered = (answer: string): string => broken(sorry, `${sorry}\n        answer: ${answer}`);
  const byTom = answered('{ line: He will., by: tom, tone: curt }');

  it('is a text, or says who speaks and how', () => {
    expect(codes(byTom)).toEqual([]);
    const answerOf = (text: string) => Object.values(scenarioOf(text).turns)[0]?.replies[0]?.answer;
    expect(answerOf(answered('Good.'))).toEqual({ text: 'Good.', tone: null, by: null });
    expect(answerOf(answered('{ line: Good., by: samira }'))).toEqual(answerOf(answered('Good.')));
    expect(answerOf(byTom)).toEqual({ text: 'He will.', tone: 'curt', by: 'tom' });
    expect(Object.keys(scenarioOf(byTom).others)).toEqual(['tom']);
    expect(travelled(byTom)).toEqual(scenarioOf(byTom));
  });

  it('is no rule, and every word of it is a text', () => {
    expect(inEnglish(byTom)).toEqual(expect.arrayContaining(['He will.', 'curt']));
    expect(rulesOf(byTom)).toBe(rulesOf(GOOD_SCENARIO));
  });

  it.each([
    '{ line: Good., by: tim }',
    '{ say: Good., by: tom }',
    '{ line: Good, then., by: tom }',
    '{ line: Good., by: tom',
    '{ by: tom }',
    '[sighs] Good.',
    '{name}, thanks',
  ])('%s', (answer) => {
    expect(report(answered(answer))).toMatchSnapshot();
  });
});

describe('a narrator', () => {
  const narrated = broken('- Well?', '- { line: The queue behind her grows., by: narrator }');

  it('is nobody of the cast', () => {
    expect(codes(narrated)).toEqual([]);
    expect(scenarioOf(narrated).others).toEqual({});
    expect(Object.values(scenarioOf(narrated).turns)[0]?.lines[2]?.by).toBe('narrator');
    expect(rulesOf(narrated)).toBe(rulesOf(GOOD_SCENARIO));
    expect(travelled(narrated)).toEqual(scenarioOf(narrated));
  });

  it('has no voice that could have a tone', () => {
    expect(report(narrated.replace('by: narrator', 'tone: flat, by: narrator'))).toMatchInlineSnapshot(`
      "cup.yaml:19:46 warning unused-key: "tone" is of no use here: nobody says what the narrator tells.
        19 |       - { line: The queue behind her grows., tone: flat, by: narrator }
           |                                              ^^^^
      "
    `);
  });

  it('says no word that a reply could mirror', () => {
    const echo = (by: string) =>
      narrated
        .replace('by: narrator', by)
        .replace("say: I'm sorry. I'll make another.", 'say: The queue grows, I know.\n        echo: queue');
    expect(codes(echo('by: narrator'))).toEqual(['23:15 echo-unheard']);
    expect(codes(echo('by: tom'))).toEqual([]);
  });

  it('is guessed where the name is misspelt', () => {
    expect(report(narrated.replace('by: narrator', 'by: narator'))).toContain('Did you mean "narrator"?');
  });

  it('gives no persona its name', () => {
    const cast = `format: 1
personas:
  narrator: { name: Nina, look: plain, pitch: 100, pace: 20, temper: dry, mood: wary, pronoun: they }
`;
    const { personas, diagnostics } = readPersonas(cast, 'personas.yaml');
    expect(personas).toBeNull();
    expect(printDiagnostics(diagnostics, cast)).toMatchInlineSnapshot(`
      "personas.yaml:3:3 error bad-id: No persona can be called "narrator": that stands for what nobody says. Choose another name.
        3 |   narrator: { name: Nina, look: plain, pitch: 100, pace: 20, temper: dry, mood: wary, pronoun: they }
          |   ^^^^^^^^
      "
    `);
  });
});

describe('a blurt', () => {
  const line = 'line: It is the third one.';
  const blurting = (blurt: string): string => broken(line, `${line}\n        blurt: ${blurt}`);
  const answered = blurting('{ say: Which one?, answer: { line: She said., by: tom, tone: curt } }');
  const thirdLine = (text: string) => Object.values(scenarioOf(text).turns)[0]?.lines[1];

  it('is a text, or says what is answered to it', () => {
    expect(codes(answered)).toEqual([]);
    expect(thirdLine(blurting('Which one?'))).toMatchObject({ blurt: 'Which one?', blurtAnswer: null });
    expect(thirdLine(blurting('{ say: Which one? }'))).toEqual(thirdLine(blurting('Which one?')));
    expect(thirdLine(answered)).toMatchObject({
      blurt: 'Which one?',
      blurtAnswer: { text: 'She said.', tone: 'curt', by: 'tom' },
    });
    expect(Object.keys(scenarioOf(answered).others)).toEqual(['tom']);
    expect(travelled(answered)).toEqual(scenarioOf(answered));
  });

  it('is no rule, and every word of it is a text', () => {
    expect(inEnglish(answered)).toEqual(expect.arrayContaining(['Which one?', 'She said.', 'curt']));
    expect(rulesOf(answered)).toBe(rulesOf(GOOD_SCENARIO));
  });

  it('may be answered with a word that a reply mirrors', () => {
    const echo = 'say: Milky, I see.\n        echo: milky';
    const text = (answer: string): string =>
      blurting(`{ say: Which one?, answer: ${answer} }`)
        .replace('This one is too milky.', 'Look.')
        .replace("say: I'm sorry. I'll make another.", echo);
    expect(codes(text('The milky one.'))).toEqual([]);
    expect(codes(text('This one.'))).toEqual(['24:15 echo-unheard']);
  });

  it.each([
    '{ answer: The third. }',
    '{ say: Which one?, reaction: The third. }',
    '{ say: Which one?, answer: { line: The third., by: tim } }',
    '{ say: Which one?, answer: { text: The third. } }',
    '{ say: Well, which one? }',
    '[sighs] Which?',
  ])('%s', (blurt) => {
    expect(report(blurting(blurt))).toMatchSnapshot();
  });
});
