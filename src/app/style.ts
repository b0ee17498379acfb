const adopted = new Set<string>();

/**
 * Adds the style that came with a page's script, once. The page's policy allows no style element. This way needs no
 * request of its own, so nothing is ever shown without its style.
 */
export function adoptStyle(style: string): void {
  if (adopted.has(style)) return;
  adopted.add(style);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets.push(sheet);
}
