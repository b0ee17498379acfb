/** Questions to data that somebody else may have written. */
export type UnknownRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is UnknownRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A whole number from 0 on: a count, or a time in milliseconds. */
export const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

const LONGEST = 10_000;

export const isShortText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST;

export const isTextOrNull = (value: unknown): value is string | null => value === null || isShortText(value);
