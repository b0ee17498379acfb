import type { TextPart, Words } from '../../presentation/play/turn-view.ts';
import { element } from './element.ts';

/** Shows the words. The text of what is appended is their `plainText`. */
export function appendWords(parent: HTMLElement, { direction, parts }: Words): void {
  // A scenario's text is read in its own direction, whatever the page's.
  parent.dir = 'auto';
  if (direction !== null) {
    // Italics tell the eye what is a direction; the brackets, too small to be seen, tell the ear.
    parent.append(element('span', { class: 'direction' }, bracket('('), direction, bracket(')')));
    if (parts.length > 0) parent.append(' ');
  }
  parent.append(...parts.map(partNode));
}

const bracket = (text: string): HTMLElement => element('span', { class: 'bracket' }, text);

const partNode = (part: TextPart): Node | string =>
  part.emphasis ? element('em', {}, part.text) : part.text;
