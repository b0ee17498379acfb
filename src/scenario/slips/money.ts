/** Of ISO 4217, as far as this machine knows the codes. */
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Signs that stand for only one currency. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₱': 'PHP',
  '₮': 'MNT',
  '₩': 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
  '₫': 'VND',
  '₦': 'NGN',
  US$: 'USD',
  EURO: 'EUR',
  EUROS: 'EUR',
};

export const isCurrency = (code: string): boolean => CURRENCIES.has(code);

/** `usd`, `€`; null if it may be more than one currency. */
export function meantCurrency(text: string): string | null {
  const word = text.trim().toUpperCase();
  if (Object.hasOwn(SIGNS, word)) return SIGNS[word] ?? null;
  return isCurrency(word) ? word : null;
}

// In India, digits above a thousand are grouped in twos. All groups use the same separator.
const GROUPS = /^\d{1,3}([.,'’_\s])(?:\d{2,3}\1)*\d{3}$/;

/**
 * The digits of a whole number, however it is written: `1.800`, `1,80,000`, `€ 1 800`, `40 USD`; null if it is none.
 */
export function wholeNumber(text: string): string | null {
  const number = text.replace(/^(?:\p{Sc}|[A-Z]{3}\b)\s*|\s*(?:\p{Sc}|\b[A-Z]{3})$/gu, '').trim();
  if (!/^\d+$/.test(number) && !GROUPS.test(number)) return null;
  return number.replaceAll(/\D/g, '');
}

/** `1.800,50`: what follows the last separator is less than one. */
export const hasCents = (text: string): boolean => /\d[.,]\d{1,2}(?:\s*\D*)$/.test(text);

/** `10-30` and `10 to 30`, as the format writes a range. */
export function rangeIn(text: string): string | null {
  const [low = null, high = null, ...more] = text.split(/\s*[-–—]\s*|\s+(?:to|or)\s+/).map(wholeNumber);
  return low === null || high === null || more.length > 0 ? null : `[${low}, ${high}]`;
}
