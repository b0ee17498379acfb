import { describe, expect, test } from 'vitest';
import { browserFormats, formatsOf, writtenFormats } from '../../src/presentation/formats.ts';
import { formats as messages } from '../../src/presentation/messages/en/formats.ts';
import { words as english } from '../../src/presentation/messages/en/words.ts';
import { words as pseudo } from '../../src/presentation/messages/en-XA/words.ts';

const browser = browserFormats('en-GB');
const written = writtenFormats(messages, 'en-GB');

describe.each([
  ['by the browser', browser],
  ['by messages of the language', written],
])('%s', (_, formats) => {
  test.each([
    [[], '', ''],
    [['1'], '1', '1'],
    [['1', '2'], '1 and 2', '1, 2'],
    [['1', '2', '3'], '1, 2 and 3', '1, 2, 3'],
  ])('%j', (items, all, list) => {
    expect(formats.all(items)).toBe(all);
    expect(formats.list(items)).toBe(list);
  });

  test('an amount has the sign of its currency, and is written as the language writes numbers', () => {
    expect(formats.money(5400, 'USD')).toBe('$5,400');
  });

  test('a moment has a day, a month in letters, a year and a time', () => {
    expect(formats.moment(new Date(2026, 10, 29, 7, 5).getTime())).toMatch(/29 Nov(?:ember)? 2026.*07:05$/);
  });
});

test('numbers are grouped as in India', () => {
  expect(browserFormats('te').money(1234567, 'INR')).toBe('₹12,34,567');
});

test('where browsers do not know a language, its own messages write dates', async () => {
  const [own, others] = [await formatsOf(pseudo), await formatsOf(english)];
  expect(own.moment(0)).toContain('⟦');
  expect(others.moment(0)).not.toContain('⟦');
});
