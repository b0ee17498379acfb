import type { Widened } from './widened.ts';

/**
 * Our own words in a conversation, and where none can be shown. Another language is another object of this type;
 * a message with a number or a name in it is a function, so that each language can order and inflect as it must.
 */
export const play = {
  product: 'The Last Word',
  conversation: 'Conversation',
  yourReply: 'Your reply',
  whatYouKnow: 'What you know',
  you: 'You',
  hear: 'Keep listening',
  encourage: 'Mm-hm',
  cutIn: 'Cut in',
  silence: 'Say nothing',
  /** @param seen whether the customer sees the agent. */
  encouraged: (seen: boolean) => `${seen ? '(You nod.) ' : ''}Mm-hm.`,
  cutInWithoutWords: '(You cut in.)',
  saidNothing: '(You say nothing.)',
  later: (time: string) => `${time} later`,
  /** A line's tone as a stage direction. */
  inTone: (tone: string) => `In ${/^[aeiou]/i.test(tone) ? 'an' : 'a'} ${tone} voice.`,
  meters: { patience: 'Patience', warmth: 'Warmth', mood: "Customer's mood" },
  outOf: (value: number, highest: number) => `${value} of ${highest}`,
  mood: {
    furious: 'furious',
    angry: 'angry',
    upset: 'upset',
    wary: 'wary',
    neutral: 'neutral',
    happy: 'happy',
    delighted: 'delighted',
  },
  undo: 'Take back',
  takenBack: 'Taken back.',
  pause: 'Pause',
  leave: 'Back to the scenarios',
  brokenLink: 'This link is damaged: not all of it arrived.',
  couldNotLoad:
    'This part could not be loaded, and it is not kept on this device. Go online, then load it again.',
  tryLoading: 'Load again',
} as const;

export type PlayMessages = Widened<typeof play>;
