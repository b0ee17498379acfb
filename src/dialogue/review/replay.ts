import type { ReviewMessages } from '../../presentation/messages/review.ts';
import { button, element, setText } from '../parts/element.ts';

export interface Replay {
  readonly element: HTMLElement;
  /** Scrolls to the item of this number (1-based) and moves the focus to it. */
  goTo(number: number): void;
}

const KEYS: Readonly<Record<string, (step: number, last: number) => number>> = {
  ArrowLeft: (step) => step - 1,
  ArrowRight: (step) => step + 1,
  Home: () => 1,
  End: (_, last) => last,
};

/** Shows the items of a list all at once or, with buttons and arrow keys, one after the other. */
export function createReplay(items: readonly HTMLElement[], messages: ReviewMessages): Replay {
  const last = items.length;
  /** Null: all at once. */
  let step: number | null = null;
  const status = element('p', { class: 'replay-status', role: 'status' });
  const toggle = button({ class: 'secondary' }, () => show(step === null ? 1 : null), messages.stepByStep);
  const tool = (label: string, to: (from: number) => number): HTMLButtonElement =>
    button({ class: 'secondary' }, () => show(to(step ?? 1)), label);
  const start = tool(messages.toStart, () => 1);
  const back = tool(messages.stepBack, (from) => from - 1);
  const on = tool(messages.stepOn, (from) => from + 1);
  const end = tool(messages.toEnd, () => last);
  const tools = element('div', { class: 'replay-tools' }, start, back, on, end, status);
  tools.hidden = true;
  const bar = element(
    'div',
    { class: 'replay', role: 'group', 'aria-label': messages.replay },
    toggle,
    tools,
  );

  function show(wanted: number | null): void {
    step = wanted === null ? null : Math.min(Math.max(wanted, 1), last);
    items.forEach((item, index) => {
      item.hidden = step !== null && index >= step;
      item.classList.toggle('now', index + 1 === step);
    });
    tools.hidden = step === null;
    setText(toggle, step === null ? messages.stepByStep : messages.atOnce);
    // Not disabled: otherwise somebody who presses on to the end would lose the focus there.
    for (const one of [start, back]) one.ariaDisabled = String(step === 1);
    for (const one of [on, end]) one.ariaDisabled = String(step === last);
    setText(status, step === null ? '' : messages.stepStatus({ step, count: last }));
    if (step !== null) items[step - 1]?.scrollIntoView({ block: 'start' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    const move = KEYS[event.key];
    if (step === null || move === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    show(move(step, last));
  }
  bar.addEventListener('keydown', onKeyDown);
  for (const item of items) item.addEventListener('keydown', onKeyDown);

  return {
    element: bar,
    goTo(number) {
      if (step !== null) show(number);
      const item = items[number - 1];
      item?.scrollIntoView({ block: 'start' });
      item?.focus({ preventScroll: true });
    },
  };
}
