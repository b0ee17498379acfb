import type { PlayMessages } from '../../presentation/messages/play.ts';
import type { TurnView } from '../../presentation/play/turn-view.ts';
import { element, setText } from '../parts/element.ts';

export interface Status {
  readonly element: HTMLElement;
  /** Call it after the lines were added: screen readers report changes in that order. */
  render(view: TurnView): void;
}

/** For people who see neither face nor page: the mood on the face, meters on or off, and what was undone. */
export function createStatus(messages: PlayMessages): Status {
  const undone = element('p');
  const face = element('p');
  let last = 0;
  return {
    // Each part by itself: a change of one does not repeat the other.
    element: element('div', { class: 'hidden', role: 'status', 'aria-atomic': 'false' }, undone, face),
    render(view) {
      // A new text node each time: screen readers report it even if the text is the same.
      if (view.step !== last) undone.replaceChildren(...(view.step === last - 1 ? [messages.takenBack] : []));
      last = view.step;
      setText(face, `${messages.meters.mood}: ${messages.mood[view.face]}`);
    },
  };
}
