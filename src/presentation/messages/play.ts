/**
 * Our own words on the way to and through a conversation. Another language is another object of this type;
 * a message with a number or a name in it is a function, so that each language can order and inflect as it must.
 */
export const play = {
  product: 'The Last Word',
  tagline: 'Hard conversations with customers, to practise before they happen.',
  scenarios: 'Choose a conversation',
  minutes: (minutes: number) => `${minutes} minutes`,
  channel: { face: 'face to face', phone: 'on the phone', chat: 'in a chat', email: 'by e-mail' },
  withPersona: (name: string) => `with ${name}`,
  resume: 'Go on where you stopped',
  conversation: 'Conversation',
  yourReply: 'Your reply',
  whatYouKnow: 'What you know',
  you: 'You',
  hear: 'Keep listening',
  encourage: 'Mm-hm',
  cutIn: 'Cut in',
  silence: 'Say nothing',
  encouraged: '(You nod.) Mm-hm.',
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
  pause: 'Pause',
  paused: 'Paused',
  resumePlay: 'Go on',
  startAgain: 'Start again',
  leave: 'Back to the scenarios',
  settings: 'Settings',
  done: 'Done',
  eventLog: 'Event log',
  sound: 'Sound',
  volume: 'Volume',
  showMeters: 'Show the meters',
  reduceMotion: 'Less motion',
  typeText: 'Type the text out',
  lowPower: 'Save power',
  notSaved: 'This browser keeps nothing: the conversation is lost when the page is closed.',
  unknownScenario: (id: string) => `There is no scenario called “${id}”.`,
  brokenLink: 'This link is damaged: not all of it arrived.',
  brokenMoves:
    'Not all of this address fits the scenario: it is damaged, or the scenario was edited. It goes on from the last move that fits.',
  couldNotLoad: 'This part could not be loaded. Check the connection and try again.',
  tryLoading: 'Load again',
  keys: 'Keys: 1–9 choose, Space listens on, Escape pauses.',
} as const;

type Widened<Message> = Message extends string
  ? string
  : Message extends (...parameters: infer Parameters) => string
    ? (...parameters: Parameters) => string
    : { readonly [Key in keyof Message]: Widened<Message[Key]> };

export type PlayMessages = Widened<typeof play>;
