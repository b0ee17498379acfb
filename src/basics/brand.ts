declare const brand: unique symbol;

/**
 * A string that only the parser may make: a `TurnId` is known to name a turn of its scenario.
 * Reading one as a plain string is free; the way back goes through the parser.
 */
export type Branded<Name extends string> = string & { readonly [brand]: Name };
