import { element } from './element.ts';

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
