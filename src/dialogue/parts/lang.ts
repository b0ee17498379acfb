/** What marks a text in another language than the page's, for those who read it out; nothing for the page's own. */
export const langOf = (language: string, page: string): string | undefined =>
  language === page ? undefined : language;
