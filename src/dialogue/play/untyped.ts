/** Hides the end of a text from the eye, and from nothing else. */
export interface Veil {
  /** Shows this many code units and no more. */
  showUpTo(offset: number): void;
  lift(): void;
}

/** The name in `::highlight(untyped)`. */
const HIGHLIGHT = 'untyped';

/** Whether the browser can hide text; if not, text appears at once. */
export const canVeil = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS;

/**
 * Hides text of an element by painting only, without touching the DOM. So a live region speaks each line once and
 * whole, letters stay joined across the edge, and nothing moves. Only one element at a time.
 */
export function createVeil(text: Node): Veil {
  const range = new Range();
  range.selectNodeContents(text);
  CSS.highlights.set(HIGHLIGHT, new Highlight(range));
  return {
    showUpTo(offset) {
      const place = locate(text, offset);
      if (place !== null) range.setStart(place.node, place.offset);
    },
    lift: () => void CSS.highlights.delete(HIGHLIGHT),
  };
}

function locate(root: Node, offset: number): { node: Text; offset: number } | null {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if (left <= node.length) return { node, offset: left };
    left -= node.length;
  }
  return null;
}
