import type { PlayMessages } from '../presentation/messages/play.ts';
import type { TurnView } from '../presentation/turn-view.ts';
import type { Move } from '../scenario/model.ts';
import { createConversation } from './conversation.ts';
import { button, element, setText } from './element.ts';
import { readKey, type KeyWish } from './keyboard.ts';
import { createMeters } from './meters.ts';
import { createReplies } from './replies.ts';
import type { Ticker } from './typewriter.ts';

export interface PlayOptions {
  readonly messages: PlayMessages;
  /** BCP 47, of the messages; the document's where it is left out. */
  readonly language?: string;
  /** The backdrop's name: what stands there in its colours until the stage has loaded. */
  readonly setting: string;
  /** At most one of `onMove` and `onUndo` is called, once, for each view rendered. */
  readonly onMove: (move: Move, step: number) => void;
  readonly onUndo: (step: number) => void;
  readonly onPause: () => void;
  readonly ticker: Ticker;
}

export interface Play {
  /** Shows this view; the same view again changes nothing on the page. */
  render(view: TurnView): void;
  configure(settings: { readonly showMeters: boolean; readonly typing: boolean }): void;
  /** To the group of replies, not to a reply: an impatient Enter must choose nothing. */
  focus(): void;
  /** Empty and of its final size, for a stage to be mounted into at any time. */
  readonly stage: HTMLElement;
  /** Stops listening to the page, and leaves it empty. */
  destroy(): void;
}

/** The conversation screen: what is said, what can be said, and how the customer takes it. */
export function createPlay(root: HTMLElement, options: PlayOptions): Play {
  const { messages, ticker } = options;
  const language = options.language ?? document.documentElement.lang;
  let view: TurnView | null = null;
  let typing = true;
  let answered = false;

  function answer(tell: (step: number) => void): void {
    if (view === null || answered) return;
    answered = true;
    tell(view.step);
  }
  const choose = (move: Move): void => answer((step) => options.onMove(move, step));

  const conversation = createConversation(messages.conversation, language, ticker);
  const replies = createReplies(messages.yourReply, language, choose);
  const meters = createMeters();
  const bar = createBar(messages, { onPause: options.onPause, onUndo: () => answer(options.onUndo) });
  bar.element.prepend(meters.element);
  const stage = element('div', { class: 'stage', 'aria-hidden': 'true' });
  const note = createNote(messages.whatYouKnow);
  const mood = element('p', { class: 'hidden', role: 'status' });
  const floor = element('div', { class: 'floor' }, note.element, replies.element);
  const main = element('main', { class: 'play' }, stage, bar.element, mood, conversation.element, floor);
  main.dataset['setting'] = options.setting;
  root.replaceChildren(main);

  function goOn(): void {
    if (conversation.finishTyping() || view === null || !view.listening) return;
    const hear = view.choices.find((choice) => choice.kind === 'hear');
    if (hear !== undefined) choose(hear.move);
  }

  function grant(wish: KeyWish): void {
    if (wish.kind === 'pause') options.onPause();
    else if (wish.kind === 'go-on') goOn();
    else {
      const chosen = view?.choices.find((choice) => choice.key === wish.key);
      if (chosen !== undefined) choose(chosen.move);
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const wish = readKey(event);
    // A key held down repeats itself: nobody means to say the same thing ten times.
    if (event.repeat && (wish !== null || replies.element.contains(document.activeElement)))
      event.preventDefault();
    if (wish === null || event.repeat) return;
    event.preventDefault();
    grant(wish);
  }
  document.addEventListener('keydown', onKeyDown);
  conversation.element.addEventListener('click', () => {
    if (document.getSelection()?.isCollapsed !== false) goOn();
  });

  const focus = (): void => replies.element.focus({ preventScroll: true });

  return {
    stage,
    focus,
    render(next) {
      const hadFocus = main.contains(document.activeElement);
      bar.render(next);
      meters.render(next.meters);
      setText(mood, `${messages.meters.mood}: ${messages.mood[next.face]}`);
      note.render(next.you);
      replies.render(next);
      conversation.render(next, typing);
      conversation.settle();
      main.dataset['channel'] = next.scenario.channel;
      if (hadFocus && !main.contains(document.activeElement)) focus();
      view = next;
      answered = false;
    },
    configure(settings) {
      typing = settings.typing;
      if (!typing) conversation.finishTyping();
      meters.element.hidden = !settings.showMeters;
      conversation.settle();
    },
    destroy() {
      document.removeEventListener('keydown', onKeyDown);
      conversation.destroy();
      main.remove();
    },
  };
}

interface Part<View> {
  readonly element: HTMLElement;
  render(view: View): void;
}

function createBar(
  messages: PlayMessages,
  { onPause, onUndo }: { readonly onPause: () => void; readonly onUndo: () => void },
): Part<TurnView> {
  const title = element('h1', { class: 'hidden' });
  const undo = tool('undo', messages.undo, onUndo);
  const pause = tool('pause', messages.pause, onPause);
  return {
    element: element('div', { class: 'bar' }, title, undo, pause),
    render(view) {
      setText(title, view.scenario.title);
      undo.hidden = !view.mayUndo;
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

function createNote(label: string): Part<string | null> {
  const text = element('span');
  const note = element(
    'p',
    { class: 'you', role: 'note', 'aria-label': label },
    element('strong', { class: 'you-label' }, label),
    ' ',
    text,
  );
  return {
    element: note,
    render(you) {
      note.hidden = you === null;
      setText(text, you ?? '');
    },
  };
}
