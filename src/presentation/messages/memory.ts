/** What is said of the memory itself. */
export const memory = {
  newer:
    'A newer version of the game has been used in this browser. What it keeps is left as it is, and this version ' +
    'keeps nothing: load the page again to get the newer one.',
} as const;
