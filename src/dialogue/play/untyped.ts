/** Hides the end of a text from the eye, and from the eye only. */
export interface Veil {
  /** Shows so many code units and no more. */
  showUpTo(offset: number): void;
  lift(): void;
}

/** The name in `::highlight(untyped)`. */
const HIGHLIGHT = 'untyped';

/** Whether the browser can veil at all; where it cannot, text stands there at once. */
export const canVeil = (): boolean => typeof Highlight === 'function' && 'highlights' in CSS;

/**
 * Veils the text of an element by painting, without touching the DOM: so a live region speaks each line once and
 * whole, letters stay joined across the veil's edge, and nothing moves. One veil at a time.
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
