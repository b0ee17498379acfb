import { element } from './element.ts';

/** Shows a short message, politely, and says it once. A later notice replaces an earlier one. */
export function showNotice(root: HTMLElement, text: string): void {
  const earlier = root.querySelector(':scope > .notice');
  if (earlier?.textContent === text) return;
  earlier?.remove();
  const notice = element('p', { class: 'notice', role: 'status' });
  root.append(notice);
  // A status region speaks of changes inside it, so it must be there before its text.
  notice.append(text);
}
