import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { readCatalogue, type Catalogue } from '../../tools/words/catalogue.ts';
import { compileCatalogue, compileTypes, signaturesOf } from '../../tools/words/compile.ts';
import { pseudoCatalogue } from '../../tools/words/pseudo.ts';
import { fc, runs } from '../helpers/generated.ts';

const folder = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => rmSync(folder, { recursive: true }));

const catalogueOf = (messages: Readonly<Record<string, string>>): Catalogue => {
  const entries = Object.entries(messages).map(([id, text]) => [`some.${id}`, { defaultMessage: text }]);
  return readCatalogue(JSON.stringify(Object.fromEntries(entries), null, 2), 'messages/en/some.json');
};

type Compiled = Readonly<Record<string, string | ((values: object) => string)>>;
let made = 0;

/** Runs what is made of a catalogue, as the page would. */
async function run(catalogue: Catalogue, language: string): Promise<Compiled> {
  expect(catalogue.findings).toEqual([]);
  const code = compileCatalogue(catalogue, signaturesOf(catalogue), language)
    .replace(/^import type .*$/m, '')
    .replace(': SomeMessages', '');
  const file = join(folder, `${++made}.mjs`);
  writeFileSync(file, code);
  const { some }: { readonly some: Compiled } = await import(/* @vite-ignore */ pathToFileURL(file).href);
  return some;
}

async function say(text: string, values: object, language = 'en'): Promise<string> {
  const { it } = await run(catalogueOf({ it: text }), language);
  return typeof it === 'function' ? it(values) : (it ?? '');
}

describe('a message', () => {
  test.each([
    ['Keep listening', {}, 'Keep listening'],
    ['{time} later', { time: 'Two days' }, 'Two days later'],
    ['It’s `${done}` \\ "now"', { done: 'over' }, 'It’s `$over` \\ "now"'],
    ["'{'not a placeholder'}'", {}, '{not a placeholder}'],
    ['{count, number} of {all, number}', { count: 12, all: 1234567 }, '12 of 1,234,567'],
    ['{size, number, ::.0} MB', { size: 1.25 }, '1.3 MB'],
  ])('%s', async (text, values, said) => expect(await say(text, values)).toBe(said));

  test('says any text as it stands', async () => {
    const plain = fc.string().filter((text) => !/[{}'#<]/.test(text));
    await fc.assert(
      fc.asyncProperty(plain, async (text) => {
        expect(await say(text, {})).toBe(text);
      }),
      runs(120),
    );
  });
});

describe('a count', () => {
  const moments = '{count, plural, =0 {none} one {one moment} other {# moments}}';

  test.each([
    ['en', 0, 'none'],
    ['en', 1, 'one moment'],
    ['en', 1234, '1,234 moments'],
  ])('in %s: %i', async (language, count, said) =>
    expect(await say(moments, { count }, language)).toBe(said),
  );

  const form = '{count, plural, one {one} few {few} many {many} other {other}}';
  test.each([
    // Hindi says 0 as it says 1, Filipino nearly every number; Russian tells four apart.
    ['hi', 0, 'one'],
    ['fil', 5, 'one'],
    ['fil', 4, 'other'],
    ['ru', 2, 'few'],
    ['ru', 5, 'many'],
    ['mn', 1, 'one'],
  ])('takes the form that CLDR has: %s, %i', async (language, count, said) =>
    expect(await say(form, { count }, language)).toBe(said),
  );

  test('an exact number goes before a form, wherever it stands', async () => {
    expect(await say('{n, plural, one {one} other {many} =1 {exactly one}}', { n: 1 })).toBe('exactly one');
  });

  test('is written as the language writes numbers', async () => {
    expect(await say('{n, plural, one {#} other {#}}', { n: 1234567 }, 'te')).toBe('12,34,567');
  });

  test('may be a place in an order', async () => {
    const place = '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}';
    const said = await Promise.all([1, 2, 3, 4, 11, 22].map((n) => say(place, { n })));
    expect(said).toEqual(['1st', '2nd', '3rd', '4th', '11th', '22nd']);
  });
});

describe('a choice', () => {
  test('is made by name, with a text for all others', async () => {
    const text = 'You lost {who, select, she {her} he {him} other {them}}';
    const said = await Promise.all(['she', 'he', 'they'].map((who) => say(text, { who })));
    expect(said).toEqual(['You lost her', 'You lost him', 'You lost them']);
  });

  test('between yes and no takes a boolean', async () => {
    const text = '{seen, select, true {(You nod.) Mm-hm.} other {Mm-hm.}}';
    expect(await say(text, { seen: true })).toBe('(You nod.) Mm-hm.');
    expect(await say(text, { seen: false })).toBe('Mm-hm.');
    expect(compileTypes(catalogueOf({ it: text }))).toContain('readonly seen: boolean');
  });
});

test('ids become groups, and numbered wordings a list in which all take the same', async () => {
  const catalogue = catalogueOf({
    'mood.wary': 'wary',
    'cut-in': 'Cut in',
    'praise.1': '{who} had it.',
    'praise.2': 'A nod was all it took.',
  });
  const types = compileTypes(catalogue);
  expect(types).toContain('readonly wary: string');
  expect(types).toContain('readonly "cut-in": string');
  expect(types).toContain('readonly praise: readonly ((values: { readonly who: string }) => string)[]');
  expect(await run(catalogue, 'en')).toMatchObject({ mood: { wary: 'wary' }, 'cut-in': 'Cut in' });
});

describe('the pseudo-language', () => {
  const source = catalogueOf({
    plain: 'Nothing better was open to you',
    full: '{count, plural, one {One move by {name}} other {# moves by {name}}}',
  });

  test('has brackets, an accent on each letter, and is about 40 % longer', async () => {
    const { plain } = await run(pseudoCatalogue(source), 'en-XA');
    expect(plain).toMatch(/^⟦[^A-Za-z]+⟧$/);
    const growth = String(plain).length / 'Nothing better was open to you'.length;
    expect(growth).toBeGreaterThan(1.3);
    expect(growth).toBeLessThan(1.6);
  });

  test('keeps counts, choices and placeholders', async () => {
    const { full } = await run(pseudoCatalogue(source), 'en-XA');
    const told = typeof full === 'function' ? full({ count: 1200, name: 'Joan' }) : '';
    expect(told).toContain('1,200');
    expect(told).toContain('Joan');
    expect(told.replaceAll('Joan', '')).not.toMatch(/[A-Za-z]/);
  });
});
