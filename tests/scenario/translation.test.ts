import { describe, expect, it, test } from 'vitest';
import { printDiagnostics } from '../../src/scenario/findings/print.ts';
import { textsOf } from '../../src/scenario/reading/texts.ts';
import { applyTranslation, parseTranslation } from '../../src/scenario/reading/translation.ts';
import { checkFile } from '../../src/workbench/check/files.ts';
import { GOOD_SCENARIO, LIBRARY, broken, scenarioOf } from '../helpers/scenario-text.ts';

const TELUGU = `format: 1
scenario: cup
language: te
title: కప్పు
summary: ఒక కప్పు.
facts:
  third: ఇది మూడవ కప్పు.
turns:
  hello:
    says:
      - పాలు ఎక్కువ.
      - ఇది మూడవది.
      - అయితే?
    replies:
      sorry: { say: క్షమించండి. మరొకటి చేస్తాను. }
      third-one: { say: మూడవదా! నేనే చేస్తాను. }
      dry: { say: మీకు పొడిగా ఇష్టం. }
  goodbye:
    says: [ ధన్యవాదాలు. ]
    replies:
      bye: { say: రేపు కలుద్దాం. }
endings:
  back: { title: రేపు మళ్ళీ }
  gone: { title: వెళ్ళిపోయారు }
`;

const scenario = scenarioOf(GOOD_SCENARIO);

function report(text: string): string {
  const translation = parseTranslation(text, 'cup.te.yaml');
  if (!translation.ok) return printDiagnostics(translation.error, text);
  const applied = applyTranslation(scenario, translation.value);
  return applied.ok ? 'no diagnostics' : printDiagnostics(applied.error, text);
}

const check = (text: string, original: string | null): string => {
  const file = { path: 'x/cup.te.yaml', text, isShipped: false, readBeside: () => original };
  return checkFile(file, { library: LIBRARY, rubric: null })
    .diagnostics.map(({ code, message }) => `${code}: ${message}`)
    .join('\n');
};

function translated() {
  const translation = parseTranslation(TELUGU, 'cup.te.yaml');
  const applied = translation.ok ? applyTranslation(scenario, translation.value) : translation;
  if (!applied.ok) throw new Error(report(TELUGU));
  return applied.value;
}

describe('an answer with a tone', () => {
  const sorry = "say: I'm sorry. I'll make another.";
  const original = scenarioOf(
    broken(sorry, `${sorry}\n        answer: { line: He will., by: tom, tone: curt }`),
  );
  const applied = (answer: string): string => {
    const text = TELUGU.replace('మరొకటి చేస్తాను. }', `మరొకటి చేస్తాను.${answer} }`);
    const translation = parseTranslation(text, 'cup.te.yaml');
    if (!translation.ok) return printDiagnostics(translation.error, text);
    const made = applyTranslation(original, translation.value);
    if (!made.ok) return made.error.map(({ message }) => message).join('\n');
    return JSON.stringify(Object.values(made.value.turns)[0]?.replies[0]?.answer);
  };

  it('keeps its speaker, and has both texts in the other language', () => {
    expect(applied(', answer: { line: చేస్తాడు., tone: కోపం }')).toBe(
      '{"text":"చేస్తాడు.","tone":"కోపం","by":"tom"}',
    );
  });

  it('lacks what is not translated, by the name of its place', () => {
    expect(applied(', answer: చేస్తాడు.')).toBe(
      'the answer to reply "sorry" lacks its "tone" in this language: curt',
    );
    expect(applied('')).toContain('reply "sorry" lacks its "answer" in this language: He will.');
  });
});

test('an answer to a blurt is found at its place', () => {
  const line = 'line: It is the third one.';
  const blurt = 'blurt: { say: Which one?, answer: { line: This., tone: curt } }';
  const original = scenarioOf(broken(line, `${line}\n        ${blurt}`));
  const applied = (own: string) => {
    const translation = parseTranslation(TELUGU.replace('- ఇది మూడవది.', own), 'cup.te.yaml');
    return translation.ok ? applyTranslation(original, translation.value) : translation;
  };
  const whole = applied('- { line: ఇది., blurt: { say: ఏది?, answer: { line: ఇదే., tone: కోపం } } }');
  expect(whole.ok && Object.values(whole.value.turns)[0]?.lines[1]).toMatchObject({
    blurt: 'ఏది?',
    blurtAnswer: { text: 'ఇదే.', tone: 'కోపం', by: null },
  });
  const lacking = applied('- { line: ఇది., blurt: ఏది? }');
  expect(lacking.ok ? [] : lacking.error.map(({ message }) => message)).toEqual([
    'the blurt of line 2 of turn "hello" lacks its "answer" in this language: This.',
    'the answer to the blurt of line 2 of turn "hello" lacks its "tone" in this language: curt',
  ]);
});

describe('a translation', () => {
  it('changes every text and the language', () => {
    expect(translated()).toMatchObject({ language: 'te', title: 'కప్పు' });
    const texts = textsOf(translated()).map(({ text }) => text);
    expect(texts.filter((text) => /[a-z]/.test(text))).toEqual([]);
  });

  it('changes no rule: putting the texts back gives the same scenario', () => {
    const rules = JSON.stringify(scenario, (key, value) => (TEXT_KEYS.has(key) ? null : value));
    expect(JSON.stringify(translated(), (key, value) => (TEXT_KEYS.has(key) ? null : value))).toBe(rules);
  });

  it('leaves silence silent', () => {
    const silence = Object.values(translated().turns)[1]?.replies.at(-1);
    expect(silence?.act).toBe('nothing');
  });

  it('must not lack a text', () => {
    const text = TELUGU.replace('      sorry: { say: క్షమించండి. మరొకటి చేస్తాను. }\n', '').replace(
      '      - అయితే?\n',
      '',
    );
    expect(report(text)).toMatchInlineSnapshot(`
      "cup.te.yaml:10:5 error missing-translation: line 3 of turn "hello" lacks its "line" in this language: Well?
        10 |     says:
           |     ^^^^

      cup.te.yaml:13:5 error missing-translation: reply "sorry" lacks its "say" in this language: I'm sorry. I'll make another.
        13 |     replies:
           |     ^^^^^^^
      "
    `);
  });

  it('must not have a text more', () => {
    expect(
      report(TELUGU.replace('      dry: { say:', '      try: { say: మరి. }\n      dry: { thinks: హా., say:')),
    ).toMatchInlineSnapshot(`
      "cup.te.yaml:17:19 error unknown-translation: The scenario has no "say" for reply "try". Delete this.
        17 |       try: { say: మరి. }
           |                   ^^^

      cup.te.yaml:18:22 error unknown-translation: The scenario has no "thinks" for reply "dry". Delete this.
        18 |       dry: { thinks: హా., say: మీకు పొడిగా ఇష్టం. }
           |                      ^^
      "
    `);
  });

  it('must be of the scenario that its file is named after', () => {
    expect(report(TELUGU.replace('scenario: cup', 'scenario: mug'))).toMatchInlineSnapshot(`
      "cup.te.yaml:2:11 error unknown-translation: This translates "mug", but its file is named after "cup".
        2 | scenario: mug
          |           ^^^
      "
    `);
  });
});

describe('check', () => {
  it('knows a translation by its name, and reads the scenario beside it', () => {
    expect(check(TELUGU, GOOD_SCENARIO)).toBe('');
    expect(check(TELUGU, null)).toBe('unknown-translation: The scenario cup.yaml is not beside this file.');
    expect(check(TELUGU, 'format: 1')).toBe(
      'unknown-translation: The scenario cup.yaml has errors of its own; mend them first.',
    );
    expect(check('', GOOD_SCENARIO)).toContain('empty');
  });
});

const TEXT_KEYS: ReadonlySet<string> = new Set('title summary language third text say says'.split(' '));
