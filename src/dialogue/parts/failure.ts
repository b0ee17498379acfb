import { button, element } from './element.ts';

export interface FailureView {
  readonly title: string;
  readonly text: string;
  readonly action: { readonly label: string; readonly onChoose: () => void };
}

/** The whole page, if there is nothing else to show. */
export function renderFailure(root: HTMLElement, { title, text, action }: FailureView): void {
  const heading = element('h1', { tabindex: '-1' }, title);
  root.replaceChildren(
    element(
      'main',
      { class: 'failure' },
      heading,
      element('p', {}, text),
      button({ class: 'primary' }, action.onChoose, action.label),
    ),
  );
  heading.focus({ preventScroll: true });
}
