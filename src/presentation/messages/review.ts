import type { Mark } from '../../review/grade-moves.ts';
import type { BadBehaviour, GoodBehaviour } from '../../scenario/behaviour.ts';
import type { Outcome, Pronoun } from '../../scenario/model.ts';

/** How a customer is spoken of: *she*, *her* (as an object), *her* (as an owner), *was*. */
export interface PronounWords {
  readonly they: string;
  readonly them: string;
  readonly their: string;
  readonly were: string;
}

/** What the customer made of a move: what stands behind "She …". */
type Feeling = (who: PronounWords) => string;

/** Our own words in a review. No number stands on the surface; they are behind "Why?" and in the tables. */
export const review = {
  pronouns: {
    she: { they: 'she', them: 'her', their: 'her', were: 'was' },
    he: { they: 'he', them: 'him', their: 'his', were: 'was' },
    they: { they: 'they', them: 'them', their: 'their', were: 'were' },
  } satisfies Record<Pronoun, PronounWords>,

  change: 'The one move to change',
  move: (number: number) => `Move ${number}`,
  tryFromThere: 'Try from there',
  nothingToChange: 'Nothing to change',
  nothingLost: 'The best stayed in reach to the end. Most hung on this move, and you chose well.',
  nothingHung: 'The best stayed in reach to the end.',
  soFar: {
    heading: 'So far',
    nothingLost: 'Up to here nothing is lost. Most hung on this move, and you chose well.',
    nothingHung: 'Up to here nothing is lost.',
    curve: 'All of it is still in reach.',
  },
  seeOtherwise: 'See what else there was',
  better: 'Better',
  stillBetter: 'Just as well, without the slip',
  advice: 'Another time',
  waiting: 'Looking at what else could have come of it …',
  unavailable:
    'What could have come of each move is not known here: the conversation is too large to be worked out, or this browser cannot do it. All else stands below.',

  titles: {
    quiet: [],
    good: ['Well judged', 'Nothing better was open to you', 'Well chosen'],
    lucky: ['It went well this time'],
    slip: ['A slip'],
    mistake: ['A wrong turn'],
    turning: ['A turning point'],
    lost: [],
  } satisfies Record<Mark, readonly string[]>,
  nearly: ['Near enough the best', 'All but the best'],
  lost: {
    stays: (who: PronounWords) => `You lost ${who.them} here`,
    leaves: (who: PronounWords) => `You lost ${who.them} here`,
    wavers: (who: PronounWords) => `Here ${who.they} stopped being sure of you`,
  } satisfies Record<Outcome, (who: PronounWords) => string>,
  noReturn: {
    leaves: (who: PronounWords) =>
      `This was the point of no return: nothing that came after could have kept ${who.them}.`,
    wavers: (who: PronounWords) =>
      `This was the point of no return: nothing that came after could have won ${who.them} over for good.`,
  },

  felt: (who: PronounWords, feeling: string) => `${capital(who.they)} ${feeling}.`,
  plain: {
    slip: 'It was not wrong, and there was something better.',
    mistake: 'It sounded well enough, and led the wrong way.',
    turning: 'It sounded well enough, and much was lost by it.',
    good: 'There was a shade more to be had.',
    silence: 'Something had to be said, and nothing was.',
  },
  /** Two wordings each, as for praise. */
  listening: {
    hurried: [
      (who) => `${capital(who.they)} felt hurried.`,
      (who) => `${capital(who.they)} ${who.were} cut short.`,
    ],
    moreToSay: [(who) => `${capital(who.they)} had more to say.`],
    answered: [(who) => `${capital(who.they)} had asked, and you answered.`],
    noSign: [
      (who) => `${capital(who.they)} wondered whether anybody was there.`,
      (who) => `${capital(who.they)} looked for a sign, and there was none.`,
    ],
    sign: [
      (who) => `${capital(who.they)} wanted a sign that you were there, and had it.`,
      () => 'A nod was all it took.',
    ],
    noQuiet: [
      (who) => `${capital(who.they)} wanted a moment, and ${who.were} spoken into it.`,
      (who) => `It broke into ${who.their} thought.`,
    ],
    quiet: [
      (who) => `${capital(who.they)} wanted a moment, and had it.`,
      (who) => `You left ${who.them} the pause.`,
    ],
    heardOut: [
      (who) => `${capital(who.they)} went on, because you let ${who.them}.`,
      () => 'There was more, and you heard it.',
    ],
    slow: [(who) => `${capital(who.they)} had asked something, and waited.`],
  } satisfies Record<string, readonly Feeling[]>,
  whyListen: {
    hear: { quiet: 'A moment of quiet was all that was wanted.', plain: 'There was more to be heard.' },
    encourage: {
      sign: 'A sign that you are there was all that was wanted.',
      plain: 'There was more to be heard.',
    },
    'cut-in': { answer: 'It was a question, so an answer is no interruption.', plain: 'Enough was said.' },
  },
  /** By what the better reply shows; one that puts something right is told by the advice alone. */
  whyReply: (label: string, advice: string) => `${label}: ${lowerFirst(advice)}`,
  whyOnward: 'More could still come of it.',

  bad: {
    apathy: ({ they }) => `felt that it made no difference to you whether ${they} came or went`,
    'brush-off': () => 'felt passed along',
    coldness: () => 'felt like a nuisance',
    condescension: () => 'felt talked down to',
    robotism: () => 'felt like a form to be filled in',
    'rule-book': () => 'met the rule instead of a person',
    runaround: ({ were }) => `${were} given the errand`,
    'last-word': () => 'had to hear that you were right',
    'blame-customer': () => 'felt blamed',
    'make-them-grateful': ({ they, were }) => `had to hear how lucky ${they} ${were}`,
    interrogation: () => 'felt cross-examined',
    'moving-on-too-fast': () => 'felt waved on',
    'avoiding-complaints': () => 'saw you step round the sore point',
    'stopped-learning': () => 'felt taken for granted',
    'stopped-sharing': () => 'went without something that you knew',
  } satisfies Record<BadBehaviour, Feeling>,
  missed: {
    'staying-calm': () => 'saw you ruffled',
    promptness: ({ were }) => `${were} left waiting`,
    listening: () => 'did not feel heard',
    positivity: () => 'heard only what could not be done',
    'own-the-fault': () => 'went on waiting for somebody to own it',
    'let-it-go': () => 'did not get the last word',
    reliability: () => 'could not count on you',
    punctuality: () => 'saw the time go by',
    personalisation: () => 'felt like a number',
    approachability: () => 'felt like too much trouble',
    flexibility: () => 'ran into a wall',
    'above-and-beyond': () => 'got what was due, and no more',
  } satisfies Record<GoodBehaviour, Feeling>,
  /** Praise in particular, two wordings each, so that the same thing done again is not told in the same breath. */
  good: {
    'staying-calm': [
      () => 'found you level, and came down a little',
      () => 'could let off steam without a fight',
    ],
    promptness: [() => 'saw it dealt with here and now', () => 'did not have to wait for it'],
    listening: [() => 'could tell that you had listened', () => 'heard that it had gone in'],
    positivity: [({ were }) => `${were} left a door open`, () => 'heard what could be done'],
    'own-the-fault': [
      () => 'heard you take it as yours, and nothing after it',
      () => 'got a plain sorry, without a reason hung on it',
    ],
    'let-it-go': [({ their }) => `kept the last word, and ${their} temper`, () => 'had the last word'],
    reliability: [() => 'saw that you meant it', () => 'could count on it'],
    punctuality: [
      ({ their }) => `saw ${their} time minded`,
      ({ were }) => `${were} kept no longer than it took`,
    ],
    personalisation: [({ were }) => `${were} a person to you`, () => 'noticed that you had noticed'],
    approachability: [({ were }) => `${were} no trouble to you`, () => 'saw you stay with it'],
    flexibility: [() => 'saw you bend what could be bent', () => 'met somebody who could decide'],
    'above-and-beyond': [({ they }) => `got more than ${they} had asked for`, () => 'had not expected that'],
  } satisfies Record<GoodBehaviour, readonly Feeling[]>,
  putRight: 'It is easily left out, and you did it.',
  wellUnsaid: 'Left unsaid, and rightly.',

  unknowable: (move: number, facts: string, reply: string) =>
    `You couldn't know: you spoke up at move ${move}, before you had heard this. ${facts} With it there would have been something better to say: “${reply}”`,

  numbers: {
    same: (best: number) => `The best still in reach was ${best} of 100, before this move and after it.`,
    lost: (before: number, after: number) =>
      `The best still in reach was ${before} of 100 before this move and ${after} after it: ${before - after} lost.`,
    stays: 'After it no ending was left in which the customer stays.',
    badSlip: 'A move that shows one of the bad behaviours is never graded better than a slip.',
    hidden: (best: number, open: number) =>
      `With what you had not heard, the best in reach here was ${best} of 100, instead of ${open}.`,
  },

  curve: 'What could still be reached',
  curveAll: 'All of it stayed in reach to the end.',
  curveSteps: (turning: readonly number[], slips: number) =>
    turning.length === 0
      ? `Nothing that mattered was lost${slips > 0 ? ', only a little on the way' : ''}.`
      : `It turned at ${moves(turning)}${slips > 0 ? ', and a little was lost on the way' : ''}.`,
  curveNoReturn: (number: number) => `The point of no return is move ${number}.`,
  curveHint: 'The higher, the more was still in reach. Press it to go to a move.',
  curveUnknown: 'That is not known here.',
  curveTable: 'The same as a table',
  curveMove: 'Move',
  curveDone: 'What you did',
  curveReach: 'Still in reach',
  curveNote: 'Mark',
  start: 'The beginning',
  reach: (best: number) => `${best} of 100`,
  goTo: (number: number) => `Go to move ${number}`,

  effort: (who: PronounWords) => `What it asked of ${who.them}`,
  effortSentence: (parts: readonly string[]) => `${capital(parts.join(', '))}.`,
  questions: (count: number) =>
    count === 0 ? 'no questions' : count === 1 ? 'one question' : `${count} questions`,
  sentOn: (count: number) =>
    count === 0
      ? 'never sent on'
      : count === 1
        ? 'sent on once'
        : count === 2
          ? 'sent on twice'
          : `sent on ${count} times`,
  exchanges: (count: number, fewest: number | null) => {
    const made = count === 1 ? 'one exchange' : `${count} exchanges`;
    if (fewest === null) return made;
    return count === fewest
      ? `${made}, the fewest possible`
      : `${made} where ${fewest} ${fewest === 1 ? 'was' : 'were'} possible`;
  },

  lastWord: 'The last word',
  temptationsMet: (met: number, letGo: number) =>
    met === 0
      ? 'The last word was never there to be taken on this way through.'
      : `The last word was there to be taken ${times(met)}. ${letGo === met ? `You let it go${met === 1 ? '' : ' each time'}.` : letGo === 0 ? 'You took it.' : `You let it go ${times(letGo)}.`}`,
  temptations: 'Where it was there to be taken',
  letGo: 'let go',
  taken: 'taken',
  knew: (you: string) => `You knew: ${you}`,
  mightHaveSaid: 'It would have been',
  wasSaid: 'You said',
  lapses: 'Where you had to be right',
  lapse: {
    'last-word': (number: number) => `Move ${number}: you had to have it right.`,
    'blame-customer': (number: number) => `Move ${number}: you put your finger on the mistake.`,
    'make-them-grateful': (number: number) => `Move ${number}: you fished for thanks.`,
    condescension: (number: number) => `Move ${number}: you knew better, and it showed.`,
  },
  ribbon: 'Who held the floor',
  ribbonSummary: (agent: number, others: number) =>
    agent > others
      ? `You did most of the talking: ${agent} words to ${others}.`
      : `Most of the talking was the other side's: ${others} words to your ${agent}.`,
  ribbonTable: 'The same as a table',
  ribbonMove: 'Move',
  ribbonStart: 'At the beginning',
  ribbonYou: 'Your words',
  ribbonOthers: 'Words said to you',
  lettingGo: 'What letting go would have cost',
  lettingGoUnknown: 'That is not known for this conversation.',
  costNothing: (met: number) =>
    met === 1
      ? 'Nothing. All that could be reached with the last word could be reached without it.'
      : 'Nothing, at any of them. All that could be reached with the last word could be reached without it.',
  costSome: (count: number) =>
    count === 1
      ? 'Nothing, but for one moment where it would have cost a little.'
      : 'A little, here and there.',
  costAt: (number: number, kept: number, best: number) =>
    `Move ${number}: the best in reach was ${best} of 100, and letting go kept ${kept}.`,
  costTaken: (number: number, before: number, after: number) =>
    `Move ${number}: taking it brought the best in reach from ${before} to ${after} of 100.`,
  instead: 'What it cost instead',

  whatIf: 'What if …',
  whatIfHint:
    'Choose “What if …” at any move to say something else there, with everything as it was. What you have tried is kept while this page is open.',
  openWhatIf: (number: number) => `What if … at move ${number}`,
  whatIfAt: (number: number) => `What if, at move ${number}`,
  happened: 'What happened',
  tried: 'What if',
  yourReply: 'What would you do?',
  playOn: 'Play on from here',
  takeBack: 'Take back',
  treeLabel: 'What you have tried',
  treeTrunk: 'What happened',
  treeBranch: (number: number, said: string) => `Move ${number}: ${said}`,
  goesOn: 'goes on',
  ended: (title: string, outcome: string) => `${title}. ${outcome}`,

  stepByStep: 'Step by step',
  atOnce: 'All at once',
  toStart: 'First',
  stepBack: 'Back',
  stepOn: 'Next',
  toEnd: 'Last',
  stepStatus: (step: number, count: number) => `Move ${step} of ${count}`,
  replay: 'Replay',

  copyLink: 'Copy the link',
  copied: 'The link is copied. Whoever opens it sees this run.',
  copyByHand: 'Copy this link: whoever opens it sees this run.',
  link: 'Link to this run',
} as const;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

function moves(numbers: readonly number[]): string {
  const [only] = numbers;
  if (numbers.length === 1) return `move ${only}`;
  return `moves ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}

export type ReviewMessages = typeof review;
