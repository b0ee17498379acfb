/**
 * The `lang` of a text in another language than the page's, so that it is pronounced right; undefined for the page's
 * own.
 */
export const langOf = (language: string, page: string): string | undefined =>
  language === page ? undefined : language;
