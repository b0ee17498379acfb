import { element } from '../parts/element.ts';

/** A bar for the eye; the number beside it says the same. @param length 0–1 */
export function bar(length: number, kind = ''): HTMLElement {
  const fill = element('span', { class: `cohort-bar-fill ${kind}`.trim() });
  fill.style.setProperty('--length', String(length));
  return element('span', { class: 'cohort-bar', 'aria-hidden': 'true' }, fill);
}

/** The content of a cell in a table. */
export type Cell = Node | string;

export interface Column {
  readonly title: string;
  /** Numbers are aligned to the right. */
  readonly isNumber?: boolean;
}

/** A table whose first column names each row. If it does not fit, it scrolls by itself. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  captionClass = 'hidden',
): HTMLElement {
  const classOf = (index: number): string | undefined => (columns[index]?.isNumber ? 'number' : undefined);
  const head = element(
    'tr',
    {},
    ...columns.map(({ title }, index) => element('th', { scope: 'col', class: classOf(index) }, title)),
  );
  const body = rows.map((cells) =>
    element(
      'tr',
      {},
      ...cells.map((cell, index) =>
        index === 0
          ? element('th', { scope: 'row' }, cell)
          : element('td', { class: classOf(index), 'data-label': columns[index]?.title }, cell),
      ),
    ),
  );
  return element(
    'div',
    { class: 'cohort-scroll', role: 'group', 'aria-label': caption, tabindex: '0' },
    element(
      'table',
      { class: 'cohort-table' },
      element('caption', { class: captionClass }, caption),
      element('thead', {}, head),
      element('tbody', {}, ...body),
    ),
  );
}

export function section(title: string, name: string, ...children: readonly Cell[]): HTMLElement {
  return element('section', { class: `cohort-section ${name}` }, element('h2', {}, title), ...children);
}
