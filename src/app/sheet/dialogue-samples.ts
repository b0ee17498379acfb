import type { Ticker } from '../../basics/ticker.ts';
import { button, element } from '../../dialogue/parts/element.ts';
import { renderEntry } from '../../dialogue/parts/entry.ts';
import { createNote } from '../../dialogue/parts/note.ts';
import { createBar } from '../../dialogue/play/bar.ts';
import { createReplies } from '../../dialogue/play/replies.ts';
import { createTypewriter } from '../../dialogue/play/typewriter.ts';
import { createReplay } from '../../dialogue/review/replay.ts';
import { inBothSchemes, sample, section, type Scheme } from '../../dialogue/sheet/sheet.ts';
import type { PlayMessages } from '../../presentation/messages/play.ts';
import type { ReviewMessages } from '../../presentation/messages/review.ts';
import type { Entry } from '../../presentation/play/turn-view.ts';
import { showAs, type ShownState } from './forced-looks.ts';
import { BUBBLES, LISTENING, REPLIES, TURN, TYPED } from './sample-turn.ts';

export interface DialogueMessages {
  readonly play: PlayMessages;
  readonly review: ReviewMessages;
}

/** Every state of a bubble and of a button, in both schemes. */
export const dialogueSections = (messages: DialogueMessages): readonly HTMLElement[] => [
  section(
    'Bubbles',
    'What is said in a conversation, and what stands around it.',
    inBothSchemes((scheme) => [...bubbles(), typing(scheme), note(messages), bar(messages)]),
  ),
  section(
    'Buttons',
    'Replies, listening moves and everything else that is pressed.',
    inBothSchemes(() => [...replies(messages), ...buttons(), disabled(messages)]),
  ),
];

const nothing = (): void => undefined;

const bubbles = (): readonly HTMLElement[] =>
  BUBBLES.map(({ label, entry }) => sample(label, renderEntry(entry, undefined).element));

/** Half of the line is typed, and stays so; the rest waits. Only one text is typed at a time: see untyped.ts. */
function typing(scheme: Scheme): HTMLElement {
  const pieces = TYPED.map((entry) => ({ entry, ...renderEntry(entry, undefined) }));
  const shown = pieces.map((piece) => piece.element);
  if (scheme === 'dark') return sample('customer, typed to the end, and the next one', ...shown);
  createTypewriter(createHalfway(TYPED), nothing).start(
    pieces.map(({ entry, ...piece }) => ({ ...piece, pace: entry.pace, language: TURN.language })),
  );
  return sample('customer, being typed; the next one is still to come', ...shown);
}

/** A clock that stands still in the middle of the first line. */
function createHalfway([line]: readonly Entry[]): Ticker {
  const letters = line?.words.parts.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
  const halfway = (letters / 2 / (line?.pace ?? 1)) * 1000;
  const times = [0, halfway];
  return {
    request(callback) {
      const time = times.shift();
      if (time !== undefined) queueMicrotask(() => callback(time));
      return nothing;
    },
  };
}

function note({ play }: DialogueMessages): HTMLElement {
  const made = createNote(play.whatYouKnow);
  // It would have the id of the only real one on a page.
  made.render('The plums came in this morning.')?.removeAttribute('id');
  return sample('note: what only the agent knows', made.element);
}

function bar({ play }: DialogueMessages): HTMLElement {
  const made = createBar({ messages: play, onUndo: nothing, onPause: nothing });
  made.render(TURN);
  return sample('meters and tools', made.element);
}

const replies = (messages: DialogueMessages): readonly HTMLElement[] => [
  sample('replies, with their numbers', group(messages, REPLIES)),
  sample('replies on a touch screen, without', touched(group(messages, REPLIES))),
  sample('listening moves', group(messages, LISTENING)),
  sample('reply, with the focus', shownAs('focus', group(messages, REPLIES.slice(0, 1)))),
  sample('reply, below the pointer', shownAs('hover', group(messages, REPLIES.slice(0, 1)))),
];

function group({ play }: DialogueMessages, choices: typeof REPLIES): HTMLElement {
  const made = createReplies(play.yourReply, TURN.language, nothing);
  made.render({ ...TURN, choices, listening: choices === LISTENING });
  return made.element;
}

function touched(group: HTMLElement): HTMLElement {
  group.classList.add('samples-touch');
  return group;
}

function shownAs(state: ShownState, group: HTMLElement): HTMLElement {
  for (const one of group.querySelectorAll('button')) showAs(state, one);
  return group;
}

const buttons = (): readonly HTMLElement[] =>
  (['primary', 'secondary'] as const).map((look) =>
    sample(
      `${look}: at rest, with the focus, below the pointer`,
      element(
        'div',
        { class: 'samples-buttons' },
        button({ class: look }, nothing, 'At rest'),
        showAs('focus', button({ class: look }, nothing, 'Focus')),
        showAs('hover', button({ class: look }, nothing, 'Pointer')),
      ),
    ),
  );

/** At its first step a replay can go neither back nor to the start; with only one step, it cannot go on. */
function disabled({ review }: DialogueMessages): HTMLElement {
  const { element: replay } = createReplay([element('div')], review);
  replay.querySelector('button')?.click();
  return sample('secondary: disabled', replay);
}
