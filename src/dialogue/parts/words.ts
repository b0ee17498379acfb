import type { TextPart, Words } from '../../presentation/play/turn-view.ts';
import { element } from './element.ts';

/** Shows the words. The text of the appended nodes is their `plainText`. */
export function appendWords(parent: HTMLElement, { direction, parts }: Words): void {
  // A scenario's text is read in its own direction, whatever the page's is.
  parent.dir = 'auto';
  if (direction !== null) {
    // Italics show that it is a direction. Brackets, too small to be seen, say the same to the ear.
    parent.append(element('span', { class: 'direction' }, bracket('('), direction, bracket(')')));
    if (parts.length > 0) parent.append(' ');
  }
  parent.append(...parts.map(partNode));
}

const bracket = (text: string): HTMLElement => element('span', { class: 'bracket' }, text);

const partNode = (part: TextPart): Node | string =>
  part.emphasis ? element('em', {}, part.text) : part.text;
