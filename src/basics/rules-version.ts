/** Raised whenever the order of a move or the arithmetic of scores changes. */
export const RULES_VERSION = 2;

/** What was played by earlier rules is shown as it was told then, and never worked out again. */
export type RulesVersion = 1 | typeof RULES_VERSION;

/** Version 1 wrote none. */
export const rulesVersionIn = (value: unknown): RulesVersion => (value === RULES_VERSION ? RULES_VERSION : 1);
