import { element } from '../parts/element.ts';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The page on which developers look at all parts at once. */
export function renderSheet(root: HTMLElement, title: string, sections: readonly HTMLElement[]): void {
  const heading = element('h1', { tabindex: '-1' }, title);
  root.replaceChildren(
    element(
      'main',
      { class: 'samples' },
      element(
        'div',
        { class: 'samples-head' },
        heading,
        element('a', { class: 'secondary', href: '#/' }, 'To the first page'),
      ),
      ...sections,
    ),
  );
  heading.focus({ preventScroll: true });
  scrollTo(0, 0);
}

export const section = (title: string, hint: string, ...content: readonly HTMLElement[]): HTMLElement =>
  element('section', {}, element('h2', {}, title), element('p', { class: 'samples-hint' }, hint), ...content);

/** Shows the same in both colour schemes, beside or below each other. */
export const inBothSchemes = (samples: (scheme: Scheme) => readonly HTMLElement[]): HTMLElement =>
  element(
    'div',
    { class: 'schemes' },
    ...SCHEMES.map((scheme) =>
      element(
        'div',
        { class: 'scheme', 'data-scheme': scheme, role: 'group', 'aria-label': `${scheme} scheme` },
        ...samples(scheme),
      ),
    ),
  );

/** One state of one part, and its name. */
export const sample = (label: string, ...content: readonly Node[]): HTMLElement =>
  element('figure', { class: 'sample' }, element('figcaption', {}, label), ...content);

/** Samples of one part, in one state after the other. */
export const row = (title: string, samples: readonly HTMLElement[]): HTMLElement =>
  element(
    'div',
    { class: 'samples-row' },
    element('h3', {}, title),
    element('div', { class: 'samples-line' }, ...samples),
  );
