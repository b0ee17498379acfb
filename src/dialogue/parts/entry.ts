import type { Entry } from '../../presentation/play/turn-view.ts';
import { element } from './element.ts';
import { appendWords } from './words.ts';

/** One thing said, as a speech bubble: `.entry > .bubble > .speaker? + .words`, and a `.remark` after the bubble for each. */
export interface EntryElement {
  readonly element: HTMLElement;
  readonly words: HTMLElement;
}

/** @param language given if it differs from the page's. */
export function renderEntry(entry: Entry, language: string | undefined): EntryElement {
  const words = element('p', { class: 'words', lang: language });
  appendWords(words, entry.words);
  const bubble = element('div', { class: 'bubble' });
  if (entry.speaker !== null) bubble.append(element('p', { class: 'speaker' }, entry.speaker));
  bubble.append(words);
  const remarks = (entry.remarks ?? []).map((text) => element('p', { class: 'remark' }, text));
  const silent = entry.words.parts.length === 0 ? ' silent' : '';
  return { element: element('div', { class: `entry ${entry.who}${silent}` }, bubble, ...remarks), words };
}
