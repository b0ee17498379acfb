import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** What a person would see at a glance: nothing scrolls sideways, nothing is cut off, nothing lies over something else. */
export async function expectToBeWhole(page: Page): Promise<void> {
  const troubles = await page.evaluate(() => {
    const shown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });
    const name = (element: Element): string =>
      `${element.tagName}.${element.className} “${(element.textContent ?? '').trim().slice(0, 40)}”`;
    const isForTheEye = (element: Element): boolean =>
      shown(element) && element.clientWidth > 1 && element.closest('[aria-hidden=true], .hidden') === null;
    const all = [...document.querySelectorAll('main *, dialog *')].filter(isForTheEye);
    const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    const isCut = (element: Element): boolean => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return (
        (element.textContent ?? '').trim() !== '' &&
        ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (hides(overflowY) && element.scrollHeight > element.clientHeight + 1))
      );
    };
    const isInFlow = (element: Element): boolean => {
      const { position, display, float } = getComputedStyle(element);
      const isPlaced = position === 'static' || position === 'relative';
      return isPlaced && float === 'none' && !display.startsWith('inline') && isForTheEye(element);
    };
    const overlap = (one: DOMRect, other: DOMRect): boolean =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2;
    const crossings = all.flatMap((parent) => {
      const children = [...parent.children].filter(isInFlow);
      return children.slice(1).flatMap((child, index) => {
        const before = children[index];
        const isOver =
          before !== undefined && overlap(before.getBoundingClientRect(), child.getBoundingClientRect());
        return isOver ? [`${name(before)} and ${name(child)}`] : [];
      });
    });
    return {
      tooWide: [...document.querySelectorAll('html, main, dialog, [role=log], [role=group]')]
        .filter((element) => !element.matches('.cohort-scroll, .cohort-graph'))
        .filter((element) => element.scrollWidth > element.clientWidth)
        .map(name),
      cut: all.filter(isCut).map(name),
      crossings,
    };
  });
  expect(troubles).toEqual({ tooWide: [], cut: [], crossings: [] });
}
