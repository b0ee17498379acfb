/** Every key of the format, of scenarios and of the files they share: what is no key is a name, or a slip. */
export const FORMAT_KEYS: ReadonlySet<string> = new Set(
  [
    'format id title summary language setting channel minutes persona worth facts allow floor start turns endings',
    'phase you later mood says replies otherwise line reveals wants blurt tone by needs when',
    'say do button shows instead misses answer thinks echo times to customer matter',
    'amount per currency year patience warmth lastWords knows said all any not atLeast below',
    'sources behaviours label source looks shown remedied missed',
    'personas name look pitch pace temper pronoun scenario',
  ].flatMap((keys) => keys.split(' ')),
);
