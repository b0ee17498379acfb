const LONGEST = 60;

/** What stands somewhere, short enough for a message and without signs that a screen would act upon. */
export function quoteOf(source: unknown): string {
  const text = typeof source === 'string' ? source : (JSON.stringify(source) ?? '');
  // Of a long one, no more than can be shown is looked at.
  const shown = text
    .slice(0, 4 * LONGEST)
    .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  const signs = [...shown];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join('')}…` : shown;
}
