import type { PlayMessages } from '../../presentation/messages/play.ts';
import type { TurnView } from '../../presentation/play/turn-view.ts';
import { button, element, setText } from '../parts/element.ts';
import { createMeters } from './meters.ts';

export interface BarOptions {
  readonly messages: PlayMessages;
  readonly onUndo: () => void;
  readonly onPause: () => void;
}

export interface Bar {
  readonly element: HTMLElement;
  render(view: TurnView): void;
  showMeters(show: boolean): void;
}

/** The bar above the conversation: the meters, and the two tools. */
export function createBar({ messages, onUndo, onPause }: BarOptions): Bar {
  const title = element('h1', { class: 'hidden' });
  const meters = createMeters();
  const undo = tool('undo', messages.undo, onUndo);
  const pause = tool('pause', messages.pause, onPause);
  return {
    element: element('div', { class: 'bar' }, title, meters.element, undo, pause),
    render(view) {
      setText(title, view.scenario.title);
      meters.render(view.meters);
      undo.hidden = !view.mayUndo;
    },
    showMeters(show) {
      meters.element.hidden = !show;
    },
  };
}

const tool = (icon: string, label: string, onClick: () => void): HTMLButtonElement =>
  button(
    { class: 'tool' },
    onClick,
    element('span', { class: `icon ${icon}`, 'aria-hidden': 'true' }),
    element('span', { class: 'tool-label' }, label),
  );
