/**
 * What a move can show. The ids, their order and their kind come from the five source documents:
 * A seven sins · B elements of excellent service · C the last word · D super service · E expensive mistakes.
 */
export const BAD_BEHAVIOURS = [
  'apathy',
  'brush-off',
  'coldness',
  'condescension',
  'robotism',
  'rule-book',
  'runaround',
  'last-word',
  'blame-customer',
  'make-them-grateful',
  'interrogation',
  'moving-on-too-fast',
  'avoiding-complaints',
  'stopped-learning',
  'stopped-sharing',
] as const;

export const GOOD_BEHAVIOURS = [
  'staying-calm',
  'promptness',
  'listening',
  'positivity',
  'own-the-fault',
  'let-it-go',
  'reliability',
  'punctuality',
  'personalisation',
  'approachability',
  'flexibility',
  'above-and-beyond',
] as const;

export const BEHAVIOURS = [...BAD_BEHAVIOURS, ...GOOD_BEHAVIOURS] as const;

export type BadBehaviour = (typeof BAD_BEHAVIOURS)[number];
export type GoodBehaviour = (typeof GOOD_BEHAVIOURS)[number];
export type Behaviour = (typeof BEHAVIOURS)[number];

const bad: ReadonlySet<string> = new Set(BAD_BEHAVIOURS);

export const isBad = (behaviour: Behaviour): behaviour is BadBehaviour => bad.has(behaviour);

/** Whether a reply shows anything bad. A listening move has no reply and shows nothing. */
export const showsBad = (reply: { readonly shows: readonly Behaviour[] } | undefined): boolean =>
  reply?.shows.some(isBad) === true;
