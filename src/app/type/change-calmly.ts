interface Change {
  readonly change: () => void;
  readonly changeBack: () => void;
}

/** From this many pixels on, a browser counts it as a layout shift. */
const SEEN = 3;

/**
 * Makes a change at once if nothing visible moves by it. Otherwise it waits for a pressed key or button: then the page
 * changes anyway. It is tried before the next frame, so nobody sees the attempt.
 */
export function changeCalmly({ change, changeBack }: Change): void {
  const before = places();
  change();
  if (!hasMoved(before)) return;
  changeBack();
  const signal = new AbortController();
  const onPress = (): void => {
    signal.abort();
    change();
    // Code that measured something measures it again.
    window.dispatchEvent(new Event('resize'));
  };
  for (const press of ['keydown', 'click', 'hashchange']) {
    window.addEventListener(press, onPress, { capture: true, signal: signal.signal });
  }
}

/** Where each visible box and each visible text begins. */
function places(): ReadonlyMap<Node, DOMRect> {
  const found = new Map<Node, DOMRect>();
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (nodes.nextNode()) {
    const rect = beginningOf(nodes.currentNode);
    if (rect !== undefined && rect.bottom > 0 && rect.top < window.innerHeight) {
      found.set(nodes.currentNode, rect);
    }
  }
  return found;
}

function beginningOf(node: Node): DOMRect | undefined {
  if (node instanceof Element) return node.getBoundingClientRect();
  const range = document.createRange();
  range.selectNode(node);
  return range.getClientRects()[0];
}

function hasMoved(before: ReadonlyMap<Node, DOMRect>): boolean {
  const after = places();
  return (
    after.size !== before.size ||
    [...after].some(([node, { left, top }]) => {
      const was = before.get(node);
      return was === undefined || Math.abs(left - was.left) >= SEEN || Math.abs(top - was.top) >= SEEN;
    })
  );
}
