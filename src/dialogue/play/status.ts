import type { PlayMessages } from '../../presentation/messages/play.ts';
import type { TurnView } from '../../presentation/play/turn-view.ts';
import { element, setText } from '../parts/element.ts';

export interface Status {
  readonly element: HTMLElement;
  /** To be called after the lines were added: what changed is told in that order. */
  render(view: TurnView): void;
}

/** For whoever sees neither face nor page: what the face shows, whether the meters are on or off, and what was undone. */
export function createStatus(messages: PlayMessages): Status {
  const undone = element('p');
  const face = element('p');
  let last = 0;
  return {
    // Each part by itself: a change of one is no reason to repeat the other.
    element: element('div', { class: 'hidden', role: 'status', 'aria-atomic': 'false' }, undone, face),
    render(view) {
      // A new text each time, which is told even where it is the same.
      if (view.step !== last) undone.replaceChildren(...(view.step === last - 1 ? [messages.takenBack] : []));
      last = view.step;
      setText(face, `${messages.meters.mood}: ${messages.mood[view.face]}`);
    },
  };
}
