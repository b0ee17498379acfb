/** Placed in the `default` of a switch: a case added to the union later no longer compiles here. */
export function assertNever(value: never): never {
  throw new Error(`No case for ${JSON.stringify(value)}`);
}
