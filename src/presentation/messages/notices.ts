/** What is said in passing. */
export const notices = {
  notSaved: 'This browser keeps nothing: the conversation is lost when the page is closed.',
  brokenMoves:
    'This address is damaged, or the scenario was edited: it goes on from the last move that fits.',
  newer:
    'A newer version of the game has been used in this browser. What it keeps is left as it is, and this version ' +
    'keeps nothing: load the page again to get the newer one.',
} as const;
