import type { Words } from '../../presentation/play/turn-view.ts';
import { element } from './element.ts';
import { appendWords } from './words.ts';

/** Spoken words in quotation marks; an act without words has none. */
export function quote(words: Words, lang: string | undefined): HTMLElement {
  const quoted = element(words.parts.length === 0 ? 'span' : 'q', { lang });
  appendWords(quoted, words);
  return quoted;
}
