import { wordsOf } from '../../src/presentation/markup.ts';
import type { Choice, Entry, TurnView } from '../../src/presentation/play/turn-view.ts';
import { replyId } from '../../src/scenario/ids.ts';
import type { Move } from '../../src/scenario/model.ts';

export const customer = (key: string, text: string, pace: number | null = 10): Entry => ({
  key,
  who: 'customer',
  speaker: 'Mrs Tolentino',
  words: wordsOf(text),
  pace,
});

export const agent = (key: string, text: string): Entry => ({
  key,
  who: 'agent',
  speaker: 'You',
  words: wordsOf(text),
  pace: null,
});

/** A reply for each text, keyed from 1. */
export const replies = (...texts: readonly string[]): readonly Choice[] =>
  texts.map((text, index) => choice(replyId(`reply-${text.length}`), 'reply', text, index));

export const listening: readonly Choice[] = [
  choice('hear', 'hear', 'Keep listening', 0),
  choice('encourage', 'encourage', 'Mm-hm', 1),
  choice('cut-in', 'cut-in', 'Cut in', 2),
];

export const turnView = (part: Partial<TurnView> = {}): TurnView => ({
  step: 0,
  scenario: { id: 'plum-exchange', title: 'The plum exchange', channel: 'face' },
  language: 'en',
  entries: [customer('0', 'These plums are bruised.')],
  seen: 0,
  you: null,
  choices: listening,
  listening: true,
  meters: [
    { id: 'patience', label: 'Patience', value: 10, lowest: 0, highest: 20, text: '10 of 20 taken' },
    { id: 'mood', label: "Customer's mood", value: 3, lowest: 0, highest: 6, text: 'wary' },
  ],
  face: 'wary',
  mayUndo: false,
  ...part,
});

function choice(move: Move, kind: Choice['kind'], text: string, index: number): Choice {
  return { move, kind, words: wordsOf(text), key: String(index + 1) };
}
