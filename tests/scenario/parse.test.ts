import { describe, expect, it } from 'vitest';
import { linkScenario } from '../../src/scenario/reading/link.ts';
import { parseScenario, readScenario } from '../../src/scenario/reading/parse.ts';
import { GOOD_SCENARIO, LIBRARY, broken, codes, scenarioOf } from '../helpers/scenario-text.ts';

describe('parseScenario', () => {
  it('reads a shape without following its names', () => {
    const draft = parseScenario(broken('to: goodbye', 'to: nowhere'), 'cup.yaml');
    expect(draft.ok).toBe(true);
  });

  it('refuses a wrong shape with every diagnostic', () => {
    const draft = parseScenario(broken('phase: opening', 'phase: early'), 'cup.yaml');
    expect(draft).toMatchObject({
      ok: false,
      error: [{ file: 'cup.yaml', line: 13, column: 12, length: 5 }],
    });
  });
});

describe('linkScenario', () => {
  it('gives a scenario and its warnings', () => {
    const draft = parseScenario(broken('coffee-bar', 'garage'), 'cup.yaml');
    if (!draft.ok) throw new Error('the draft was refused');
    const linked = linkScenario(draft.value, LIBRARY);
    expect(linked).toMatchObject({ scenario: { id: 'cup' }, diagnostics: [{ code: 'unknown-setting' }] });
  });

  it('refuses names that refer to nothing', () => {
    const draft = parseScenario(broken('to: goodbye', 'to: nowhere'), 'cup.yaml');
    if (!draft.ok) throw new Error('the draft was refused');
    expect(linkScenario(draft.value, LIBRARY)).toMatchObject({
      scenario: null,
      diagnostics: [{ code: 'unknown-turn' }],
    });
  });

  it('fills in every default', () => {
    const scenario = scenarioOf(GOOD_SCENARIO);
    expect(scenario).toMatchObject({ language: 'en', channel: 'face', minutes: 5, worth: null, others: {} });
    expect(Object.values(scenario.turns)[1]).toMatchObject({
      you: null,
      later: null,
      mood: null,
      otherwise: [],
    });
    expect(Object.values(scenario.turns)[1]?.replies[0]).toEqual({
      id: 'bye',
      turn: 'goodbye',
      say: 'See you tomorrow.',
      act: null,
      tone: null,
      button: null,
      shows: [],
      remedies: [],
      misses: [],
      answer: null,
      thinks: null,
      echo: null,
      when: { kind: 'always' },
      times: 1,
      to: [{ when: { kind: 'always' }, to: { kind: 'ending', id: 'back' } }],
    });
  });

  it('puts saying nothing last, and keeps the order of the rest', () => {
    const first = 'nothing: { do: nothing, to: goodbye }\n      sorry:';
    const { turns } = scenarioOf(broken('sorry:', first));
    expect(Object.values(turns)[0]?.replies.map(({ id }) => id)).toEqual([
      'sorry',
      'third-one',
      'dry',
      'nothing',
    ]);
  });

  it('makes data of conditions: needs and when together mean and, limits are filled in', () => {
    const when = 'needs: third\n        when: { mood: { atLeast: wary }, not: { said: hello/sorry } }';
    const reply = Object.values(scenarioOf(broken('needs: third', when)).turns)[0]?.replies[1];
    expect(reply?.when).toEqual({
      kind: 'all',
      of: [
        { kind: 'knows', fact: 'third' },
        { kind: 'meter', meter: 'mood', atLeast: 3, below: 7 },
        { kind: 'not', of: { kind: 'said', reply: 'hello/sorry' } },
      ],
    });
  });

  it.each([
    ['85, per: week', { low: 85, high: 85 }, { low: 4420, high: 4420 }],
    ['[15, 20], per: day', { low: 15, high: 20 }, { low: 5475, high: 7300 }],
    ['[15, 20], per: day, year: [5400, 7300]', { low: 15, high: 20 }, { low: 5400, high: 7300 }],
  ])('works out the loss of a year from amount: %s', (amount, range, year) => {
    const text = broken('facts:', `worth: { amount: ${amount}, currency: USD }\nfacts:`);
    expect(scenarioOf(text).worth).toMatchObject({ amount: range, year });
  });

  it('brings along everyone else who speaks', () => {
    const scenario = scenarioOf(broken('- Well?', '- { line: Well?, by: tom }'));
    expect(Object.keys(scenario.others)).toEqual(['tom']);
  });
});

describe('readScenario', () => {
  it('tells all at once: shape, names and what YAML lost, in the order of the text', () => {
    const text = broken('phase: opening', 'phase: early')
      .replace('say: You just like it dry.', 'say: "Dry," I said.')
      .replace('needs: third', 'needs: forth')
      .replace('to: back }\n      nothing', 'to: bakc }\n      nothing');
    expect(codes(text)).toEqual([
      '13:12 wrong-value',
      '26:16 unknown-fact',
      '30:21 yaml-loss',
      '37:44 unknown-turn',
    ]);
  });

  it('does not call a broken turn unknown as well', () => {
    const start = GOOD_SCENARIO.indexOf('  goodbye:');
    const end = GOOD_SCENARIO.indexOf('endings:');
    const text = `${GOOD_SCENARIO.slice(0, start)}  goodbye: later\n${GOOD_SCENARIO.slice(end)}`;
    expect(codes(text)).toEqual(['33:12 wrong-type']);
  });

  it('does not report twice what stands at one place', () => {
    expect(codes(broken('{ do: nothing, ', '{ do: , '))).toEqual(['38:18 yaml-loss']);
  });

  it('counts columns as editors do, and leaves out a byte-order mark', () => {
    expect(codes(`\uFEFF${broken('title: The cup', 'titel: The cup')}`)).toContain('3:1 unknown-key');
    expect(codes(broken('title: The cup', 'title: "𝒞🍵 cup" x'))).toEqual(['3:19 yaml-loss']);
  });

  it('reads lines that end as on Windows', () => {
    expect(codes(GOOD_SCENARIO.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('keeps comments that are comments', () => {
    expect(codes(broken('- This one is too milky.', '- This one is too milky.  # she means it'))).toEqual([]);
    expect(codes(broken('format: 1', 'format: 1 # the first'))).toEqual([]);
    expect(codes(broken('start: hello', 'start: hello #go'))).toEqual([]);
  });

  it('is pure: the same text gives the same answer', () => {
    const once = readScenario(GOOD_SCENARIO, 'cup.yaml', LIBRARY);
    expect(readScenario(GOOD_SCENARIO, 'cup.yaml', LIBRARY)).toEqual(once);
  });
});
