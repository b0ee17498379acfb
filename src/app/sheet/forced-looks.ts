const DARK = /prefers-color-scheme:\s*dark/;
const HOVER = /hover/;

/** The selectors of states that only a person at the page can bring about, by the value of `data-shown`. */
const STATES = { focus: ':focus-visible', hover: ':hover' } as const;

export type ShownState = keyof typeof STATES;

/** Makes an element look as in this state, once {@link forceLooks} was called. */
export function showAs<Shown extends HTMLElement>(state: ShownState, shown: Shown): Shown {
  shown.dataset['shown'] = state;
  return shown;
}

/**
 * Shows looks side by side that a page has at different times. The rules of the dark scheme then hold below
 * `[data-scheme='dark']` and nowhere else, whatever the device prefers, and `[data-shown]` looks as if it had the focus
 * or the pointer. It reads the rules that exist now: adopt all styles first. Returns how to undo it.
 */
export function forceLooks(): () => void {
  const all = [...document.styleSheets, ...document.adoptedStyleSheets].map(({ cssRules }) => cssRules);
  const dark = all
    .flatMap((rules) => [...mediaRules(rules)])
    .filter(({ media }) => DARK.test(media.mediaText));
  const media = dark.map((rule) => rule.media.mediaText);
  const forced = new CSSStyleSheet();
  forced.replaceSync(
    [
      `[data-scheme='dark'] { color-scheme: dark; ${dark.map(nested).join('\n')} }`,
      ...all.flatMap((rules) => [...styleRules(rules)]).flatMap(copiesForStates),
    ].join('\n'),
  );
  for (const rule of dark) rule.media.mediaText = 'not all';
  document.adoptedStyleSheets.push(forced);
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== forced);
    dark.forEach((rule, index) => (rule.media.mediaText = media[index] ?? ''));
  };
}

function* mediaRules(rules: CSSRuleList): Generator<CSSMediaRule> {
  for (const rule of rules) if (rule instanceof CSSMediaRule) yield rule;
}

/** The dark scheme's rules for the page become rules for the panel. */
const nested = ({ cssRules }: CSSMediaRule): string =>
  [...cssRules].map(({ cssText }) => cssText.replaceAll(':root', '&')).join('\n');

/** The rules that hold on this screen, and those for a mouse, which a phone does not have. */
function* styleRules(rules: CSSRuleList): Generator<CSSStyleRule> {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) yield rule;
    if (rule instanceof CSSMediaRule && holds(rule.media.mediaText)) yield* styleRules(rule.cssRules);
  }
}

const holds = (media: string): boolean => HOVER.test(media) || matchMedia(media).matches;

const copiesForStates = ({ selectorText, style }: CSSStyleRule): readonly string[] =>
  Object.entries(STATES)
    .filter(([, selector]) => selectorText.includes(selector))
    .map(([state, selector]) => {
      const shown = selectorText.replaceAll(selector, `[data-shown='${state}']`);
      return `${shown} { ${style.cssText} }`;
    });
