import type { Widened } from './widened.ts';

/** Our own words on the first page. */
export const home = {
  product: 'The Last Word',
  tagline: 'Hard conversations with customers, to practise before they happen.',
  scenarios: 'Choose a conversation',
  minutes: (minutes: number) => `${minutes} minutes`,
  channel: { face: 'face to face', phone: 'on the phone', chat: 'in a chat', email: 'by e-mail' },
  withPersona: (name: string) => `with ${name}`,
  resume: 'Go on where you stopped',
  practise: 'Practise',
  assess: 'Be assessed',
  practice: 'Your practice',
  /** How many moments are due. */
  waiting: (count: number) => (count === 1 ? 'one moment is waiting' : `${count} moments are waiting`),
  broken: 'This scenario has errors and cannot be played until they are mended:',
  unknownScenario: (id: string) => `There is no scenario called “${id}”.`,
  settings: 'Settings',
  forTrainers: 'For trainers',
} as const;

export type HomeMessages = Widened<typeof home>;
