import { wordsOf } from '../../presentation/markup.ts';
import type { Choice, Entry, TurnView } from '../../presentation/play/turn-view.ts';
import { replyId } from '../../scenario/ids.ts';

const entry = (key: string, who: Entry['who'], speaker: string | null, text: string): Entry => ({
  key,
  who,
  speaker,
  words: wordsOf(text),
  pace: who === 'customer' || who === 'other' ? 36 : null,
});

const customer = (key: string, text: string): Entry => entry(key, 'customer', 'Mrs. Tolentino', text);
const agent = (key: string, text: string): Entry => entry(key, 'agent', 'You', text);

/** Each kind of bubble, by its name. */
export const BUBBLES: readonly { readonly label: string; readonly entry: Entry }[] = [
  { label: 'customer', entry: customer('a', 'I bought these here this morning.') },
  { label: 'customer, with a direction', entry: customer('b', '(She sets the bag down.) Look at them.') },
  { label: 'customer, a direction alone', entry: customer('c', '(She says nothing.)') },
  { label: 'customer, with emphasis', entry: customer('d', 'They are for *my mother’s* birthday.') },
  {
    label: 'customer, long',
    entry: customer(
      'e',
      'I came all the way across town, I waited in line, I paid what you asked for, and when I opened the bag at home every single one of them was bruised.',
    ),
  },
  { label: 'other speaker', entry: entry('f', 'other', 'The man behind her', 'Some of us are waiting.') },
  { label: 'agent', entry: agent('g', 'I am sorry. Let me look at them with you.') },
  { label: 'agent, with a direction', entry: agent('h', '(You nod.) Mm-hm.') },
  {
    label: 'agent, with what the move showed',
    entry: {
      ...agent('i', 'That is our fault. You should have asked for fresh ones, though.'),
      remarks: ['+ Owning the fault', '− Blaming the customer'],
    },
  },
  { label: 'narrator', entry: entry('j', 'narrator', null, '2 days later') },
];

/** The first line is being typed while the second waits. */
export const TYPED: readonly Entry[] = [
  customer('k', 'You see this line grow while it is said, letter by letter.'),
  customer('l', 'And this one comes after it.'),
];

const choice = (kind: Choice['kind'], key: string, text: string): Choice => ({
  move: kind === 'reply' || kind === 'silence' ? replyId(`sample-${key}`) : kind,
  kind,
  words: wordsOf(text),
  key,
});

export const REPLIES: readonly Choice[] = [
  choice('reply', '1', 'I am sorry. Let me get you fresh ones.'),
  choice('reply', '2', '(You look at the bag.) *All* of them?'),
  choice('reply', '3', '(You fetch a new bag.)'),
  choice('silence', '4', 'Say nothing'),
];

export const LISTENING: readonly Choice[] = [
  choice('hear', '1', 'Keep listening'),
  choice('encourage', '2', 'Mm-hm'),
  choice('cut-in', '3', 'Cut in'),
];

/** A turn with all that can stand beside the lines. */
export const TURN: TurnView = {
  step: 0,
  scenario: { id: 'sample', title: 'A sample', channel: 'face' },
  language: 'en',
  entries: [],
  seen: 0,
  you: null,
  choices: [],
  listening: false,
  meters: [
    { id: 'patience', label: 'Patience', value: 0, lowest: 0, highest: 1, text: '0 of 0 taken' },
    { id: 'warmth', label: 'Warmth', value: 7, lowest: 0, highest: 9, text: '7 of 9 taken' },
    { id: 'mood', label: 'Mood', value: 6, lowest: 0, highest: 6, text: 'delighted' },
  ],
  face: 'wary',
  mayUndo: true,
};
