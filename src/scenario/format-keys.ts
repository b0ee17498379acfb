import { z } from 'zod';
import { BEHAVIOURS } from './behaviour.ts';
import { CODES } from './findings/codes.ts';
import { isTextShape } from './reading/schema.ts';

/** The keys of one kind of file, as its shape has them. If you add one to the shape, add it here, too. */
export interface FormatKeys {
  /** Every key, wherever it stands. Any other word in a key's place is a name or a slip. */
  readonly all: ReadonlySet<string>;
  /** Keys that hold a text for people, or a list of such texts. */
  readonly texts: ReadonlySet<string>;
  /** Those of these that are required. */
  readonly needed: ReadonlySet<string>;
  /** The keys of a line that is more than a text. */
  readonly ofLine: ReadonlySet<string>;
  /** Those under which keys of the format may stand: `worth`, and `answer`, though a text does as well. */
  readonly groups: ReadonlySet<string>;
  /** Those under which each name has a text: `facts`. */
  readonly namedTexts: ReadonlySet<string>;
}

const known = new WeakMap<z.ZodType, FormatKeys>();

/** The keys of a shape, read off it only once. */
export function formatKeys(shape: z.ZodType): FormatKeys {
  const before = known.get(shape);
  if (before !== undefined) return before;
  const found: Found = {
    all: new Set(),
    texts: new Set(),
    needed: new Set(),
    ofLine: new Set(),
    groups: new Set(),
    namedTexts: new Set(),
  };
  visit(shape, null, found, new Set());
  known.set(shape, found);
  return found;
}

type Found = Readonly<Record<keyof FormatKeys, Set<string>>>;

/** Behaviours and codes are names that the format gives; an author's own names stand in the same places. */
const GIVEN_NAMES: ReadonlySet<string> = new Set([...BEHAVIOURS, ...Object.keys(CODES)]);

function visit(shape: unknown, key: string | null, found: Found, seen: Set<unknown>): void {
  if (shape instanceof z.ZodOptional) return visit(shape.unwrap(), key, found, seen);
  if (shape instanceof z.ZodArray) return visit(shape.element, key, found, seen);
  if (shape instanceof z.ZodUnion) return shape.options.forEach((option) => visit(option, key, found, seen));
  if (shape instanceof z.ZodRecord) {
    if (key !== null && isTextShape(shape.valueType)) found.namedTexts.add(key);
    return visit(shape.valueType, null, found, seen);
  }
  if (shape instanceof z.ZodObject) {
    if (key !== null) found.groups.add(key);
    if (key === 'says') for (const part of Object.keys(shape.shape)) found.ofLine.add(part);
    return visitObject(shape, found, seen);
  }
  if (key !== null && isTextShape(shape)) found.texts.add(key);
}

function visitObject(shape: z.ZodObject, found: Found, seen: Set<unknown>): void {
  // A condition can hold conditions.
  if (seen.has(shape)) return;
  seen.add(shape);
  for (const [key, value] of Object.entries(shape.shape)) {
    if (!GIVEN_NAMES.has(key)) found.all.add(key);
    if (isTextShape(value)) found.needed.add(key);
    visit(value, key, found, seen);
  }
}
