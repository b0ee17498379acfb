import { loadScenario } from '../../src/cli/files/load-scenario.ts';
import { spokenText, wordsOf } from '../../src/presentation/markup.ts';
import { PRODUCT } from '../../src/presentation/product.ts';
import { SHIPPED } from './play.ts';

/**
 * All that the page says to the eye and the ear in letters without an accent, besides what is marked as another
 * language. A browser runs it by itself, so it stands on nothing around it.
 * @param known what comes from elsewhere, the longest first.
 */
export function plainLetters(known: readonly string[]): readonly string[] {
  const isPlain = (text: string): boolean => /[A-Za-z]{2,}/.test(text);
  const said = new Set<string>();
  const note = (text: string): void => {
    if (isPlain(text)) said.add(text);
  };
  const isForeign = (element: Element | null): boolean =>
    element?.closest('[lang]:not(:root), script, style, noscript, textarea') != null;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    if (!isForeign(node.parentElement)) note(node.textContent ?? '');
  }
  const ATTRIBUTES = ['aria-label', 'aria-valuetext', 'title', 'placeholder', 'alt', 'data-label'];
  for (const element of document.body.querySelectorAll('*')) {
    if (isForeign(element)) continue;
    for (const attribute of ATTRIBUTES) note(element.getAttribute(attribute) ?? '');
  }
  const unknown = [...said].map((text) => {
    let rest = text;
    for (const one of known) rest = rest.replaceAll(one, '');
    return rest.trim();
  });
  return unknown.filter(isPlain);
}

/** Every text that comes from the scenarios and the rubric, and the product's name; the longest first. */
export function scenarioTexts(): readonly string[] {
  const texts = SHIPPED.flatMap((id) => {
    const loaded = loadScenario(id);
    if (!loaded.ok) throw new Error(loaded.error);
    const { scenario, rubric } = loaded.value;
    return [...textsIn(scenario), ...textsIn(rubric.words), ...textsIn(rubric.sources)];
  });
  const all = [PRODUCT, ...texts.flatMap((text) => [text, ...shownParts(text)])];
  return [...new Set(all)]
    .filter(({ length }) => length > 2)
    .toSorted((one, other) => other.length - one.length);
}

/** As they are shown: without marks, a direction apart from what is said, and cut short where room is short. */
function shownParts(text: string): readonly string[] {
  const { direction, parts } = wordsOf(text);
  const spoken = spokenText({ direction, parts });
  const starts = [24, 48].map((letters) => `${spoken.slice(0, spoken.lastIndexOf(' ', letters))} …`);
  return [direction ?? '', spoken, ...parts.map((part) => part.text), ...starts];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
