import { TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Catalogue } from './catalogue.ts';

/** The id of the language that is made from English to test the page. */
export const PSEUDO = 'en-XA';

/**
 * English with accents, in brackets and about 40 % longer. Text without accents was written into the code; text without
 * its last bracket is cut off; a place that is too narrow for it is too narrow for most languages.
 */
export const pseudoCatalogue = (source: Catalogue): Catalogue => ({
  ...source,
  messages: source.messages.map((message) => ({
    ...message,
    elements: [
      { type: TYPE.literal, value: '⟦' },
      ...message.elements.map(disguise),
      { type: TYPE.literal, value: '⟧' },
    ],
  })),
});

function disguise(part: MessageFormatElement): MessageFormatElement {
  if (part.type === TYPE.literal) return { ...part, value: disguiseText(part.value) };
  if (part.type === TYPE.select) return { ...part, options: disguiseCases(part.options) };
  if (part.type === TYPE.plural) return { ...part, options: disguiseCases(part.options) };
  return part;
}

const disguiseCases = <Case extends { value: MessageFormatElement[] }>(
  cases: Record<string, Case>,
): Record<string, Case> =>
  Object.fromEntries(
    Object.entries(cases).map(([name, one]) => [name, { ...one, value: one.value.map(disguise) }]),
  );

const PLAIN = 'AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZz';
const ACCENTED = 'ÀàƁƀĆćĎďÈèƑƒĜĝĤĥÌìĴĵĶķĹĺḾḿŃńÒòṔṕɊɋŔŕŚśŤťÙùṼṽŴŵẊẋÝýŹź';

/** Each letter gets an accent, each vowel is doubled: that is about 40 % more. */
export const disguiseText = (text: string): string =>
  text.replaceAll(/[A-Za-z]/g, (letter) => {
    const accented = ACCENTED[PLAIN.indexOf(letter)] ?? letter;
    return /[aeiouy]/i.test(letter) ? accented + accented.toLowerCase() : accented;
  });
