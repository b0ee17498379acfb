import type { Ticker } from '../../basics/ticker.ts';
import type { PlayMessages } from '../../presentation/messages/play.ts';
import type { TurnView } from '../../presentation/play/turn-view.ts';
import { createAnswer, type AnswerOptions } from './one-answer.ts';
import { createBar } from './bar.ts';
import { createConversation } from './conversation.ts';
import { element, isSecondClick } from '../parts/element.ts';
import { listenToKeys, type KeyWish } from './keyboard.ts';
import { createNote } from '../parts/note.ts';
import { createReplies } from './replies.ts';
import { createStatus } from './status.ts';

/** For each view, `onMove` or `onUndo` is called at most once. */
export interface PlayOptions extends AnswerOptions {
  readonly messages: PlayMessages;
  /** The backdrop's name. It is shown as plain colours until the stage has loaded. */
  readonly setting: string;
  readonly onPause: () => void;
  readonly ticker: Ticker;
}

export interface Play {
  /** Shows this view; the same view again changes nothing on the page. */
  render(view: TurnView): void;
  configure(settings: { readonly showMeters: boolean; readonly typing: boolean }): void;
  /** Focuses the group of replies and no single reply: so an impatient Enter chooses nothing. */
  focus(): void;
  /** Empty and of its final size: a stage can be mounted into it at any time. */
  readonly stage: HTMLElement;
  /** Stops listening to the page, and removes itself from it. */
  destroy(): void;
}

/** The conversation screen: what is said, what can be said, and the customer's mood. */
export function createPlay(root: HTMLElement, options: PlayOptions): Play {
  const { messages, onPause } = options;
  const { language } = messages;
  let typing = true;

  const answer = createAnswer(options);
  const bar = createBar({ messages, onPause, onUndo: answer.undo });
  const conversation = createConversation(messages.conversation, language, options.ticker);
  const note = createNote(messages.whatYouKnow);
  const replies = createReplies(messages.yourReply, language, answer.choose);
  const status = createStatus(messages);
  const stage = element('div', { class: 'stage', 'aria-hidden': 'true' });
  const floor = element('div', { class: 'floor' }, note.element, replies.element);
  const main = element('main', { class: 'play', 'data-setting': options.setting });
  main.append(stage, bar.element, conversation.element, status.element, floor);
  root.replaceChildren(main);

  function goOn(): void {
    if (!conversation.finishTyping()) answer.chooseWhere(({ kind }) => kind === 'hear');
  }
  function grant(wish: KeyWish): void {
    if (wish.kind === 'pause') onPause();
    else if (wish.kind === 'go-on') goOn();
    else answer.chooseWhere(({ key }) => key === wish.key);
  }
  const stopListening = listenToKeys(grant);
  conversation.element.addEventListener('click', (event) => {
    // Marking a line with the mouse ends in a click, too.
    const marksText = document.getSelection()?.isCollapsed === false;
    if (!isSecondClick(event) && !marksText) goOn();
  });

  const focus = (): void => replies.element.focus({ preventScroll: true });

  return {
    stage,
    focus,
    render(view) {
      bar.render(view);
      replies.render(view);
      // Screen readers report these changes in this order: the words, their effect on the face, the new knowledge.
      const line = conversation.render(view, typing);
      status.render(view);
      replies.describeBy(line, note.render(view.you));
      conversation.settle();
      if (isFocusLost()) focus();
      answer.expectFor(view);
    },
    configure(settings) {
      typing = settings.typing;
      if (!typing) conversation.finishTyping();
      bar.showMeters(settings.showMeters);
      conversation.settle();
    },
    destroy() {
      stopListening();
      conversation.destroy();
      main.remove();
    },
  };
}

/** A browser takes the focus from a hidden element only at the next frame: too late for us to notice. */
const isFocusLost = (): boolean =>
  document.activeElement === document.body || document.activeElement?.closest('[hidden]') != null;
