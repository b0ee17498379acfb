import { button, element } from './element.ts';

/** Tells something in passing, politely, and once while it is to be seen; a later notice replaces an earlier one. */
export function showNotice(root: HTMLElement, text: string): void {
  const earlier = root.querySelector(':scope > .notice');
  if (earlier?.textContent === text) return;
  earlier?.remove();
  const notice = element('p', { class: 'notice', role: 'status' });
  root.append(notice);
  // A status speaks of what changes in it, so it has to be there before its text is.
  notice.append(text);
}

export interface FailureView {
  readonly title: string;
  readonly text: string;
  readonly action: { readonly label: string; readonly onChoose: () => void };
}

/** The whole page where there is nothing else to show. */
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
