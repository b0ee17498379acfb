import type { FormatsMessages } from './messages/formats.ts';
import type { Words } from './messages/words.ts';

/** How a language writes what is no message: dates, lists and money. */
export interface Formats {
  /** A date and a time, in the time zone of the reader. */
  readonly moment: (milliseconds: number) => string;
  /** "1, 2 and 3". */
  readonly all: (items: readonly string[]) => string;
  /** "1, 2, 3": facts side by side. */
  readonly list: (items: readonly string[]) => string;
  /** Whole amounts. @param currency as in ISO 4217. */
  readonly money: (amount: number, currency: string) => string;
}

/** If a browser does not know a language, it silently prints dates and lists in English. */
export async function formatsOf({ language, formats }: Words): Promise<Formats> {
  return formats === undefined
    ? browserFormats(language.formats)
    : writtenFormats((await formats()).formats, language.id);
}

/** By the browser's own data. @param locale BCP 47. */
export function browserFormats(locale: string): Formats {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const all = new Intl.ListFormat(locale, { type: 'conjunction' });
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  return {
    moment: (milliseconds) => date.format(milliseconds),
    all: (items) => all.format(items),
    list: (items) => list.format(items),
    money: moneyFormat(locale),
  };
}

/** By messages of the language itself. */
export function writtenFormats(messages: FormatsMessages, locale: string): Formats {
  const list = (items: readonly string[]): string =>
    items.length === 0 ? '' : items.reduce((told, item) => messages.further({ list: told, item }));
  return {
    list,
    all(items) {
      const item = items.at(-1) ?? '';
      return items.length < 2 ? item : messages.last({ list: list(items.slice(0, -1)), item });
    },
    moment(milliseconds) {
      const date = new Date(milliseconds);
      const [hour, minute] = [date.getHours(), date.getMinutes()].map((part) =>
        String(part).padStart(2, '0'),
      );
      return messages.moment({
        day: date.getDate(),
        month: messages.months[date.getMonth()] ?? '',
        year: String(date.getFullYear()),
        time: messages.time({ hour: hour ?? '', minute: minute ?? '' }),
      });
    },
    money: moneyFormat(locale),
  };
}

/** With the currency's short sign: no other currency stands beside it, so nobody can confuse them. */
function moneyFormat(locale: string): Formats['money'] {
  return (amount, currency) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      maximumFractionDigits: 0,
    }).format(amount);
}
