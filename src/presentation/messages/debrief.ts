import type { Meter } from '../../scenario/meter.ts';
import type { Outcome, Period } from '../../scenario/model.ts';
import { play, type PlayMessages } from './play.ts';
import type { ReviewMessages } from './review.ts';

/** Our own words in a debrief; see {@link play} for how the catalogue works. */
export const debrief = {
  debrief: 'Debrief',
  tryAgain: 'Try again',
  home: 'All conversations',
  print: 'Print',
  lastExchange: 'What was said last',
  outcome: {
    stays: (who: string) => `${who} stays a customer.`,
    wavers: (who: string) => `${who} may come back, or not.`,
    leaves: (who: string) => `${who} will not come back.`,
  } satisfies Record<Outcome, (who: string) => string>,
  matter: { settled: 'The matter is settled.', open: 'The matter is not settled.' },
  passed: 'A pass: settled, the customer stays, the last word was let go, and nothing was cold or blaming.',
  notPassed: (missing: readonly string[]) => `Not yet a pass: ${missing.join(', ')}.`,
  missing: {
    matter: 'the matter was left open',
    wavers: 'the customer is not sure to come back',
    leaves: 'the customer does not come back',
    lastWord: 'you took the last word',
    cold: (moves: string) => `something was cold or blaming (${moves})`,
  },
  whatCameOfIt: 'What came of it',
  scores: 'Scores',
  score: { patience: 'Patience score', warmth: 'Warmth score', lastWord: 'Last word score' },
  overall: (overall: number) => `Overall ${overall} of 100.`,
  ofHundred: (value: number) => `${value} of 100`,
  notTested: 'not tested',
  nothingCost: {
    patience: 'Nothing that you did cost patience.',
    warmth: 'Nothing that you did cost warmth.',
  },
  cost: {
    patience: (count: number, dearest: number) =>
      count === 1
        ? `One move cost patience: number ${dearest}.`
        : `${count} moves cost patience; number ${dearest} cost the most.`,
    warmth: (count: number, dearest: number) =>
      count === 1
        ? `One move cost warmth: number ${dearest}.`
        : `${count} moves cost warmth; number ${dearest} cost the most.`,
  },
  temptations: (met: number, letGo: number) => {
    const there = `The last word was there to be taken ${times(met)}`;
    return letGo > 0 && letGo < met
      ? `${there}; you let it go ${times(letGo)}.`
      : `${there}, and you ${letGo === 0 ? 'took it' : 'let it go'}${met === 1 ? '' : ' each time'}.`;
  },
  /** What was taken, as its meter counts: it bounds the score. `least` where no way through weighs nothing. */
  lastWordsWeigh: (value: number, least: number, most: number, atEnd: boolean) =>
    `It weighed ${value} of at most ${most}${least === 0 ? '' : ` and at least ${least}`}${atEnd ? ': at the end it counts double' : ''}.`,
  noTemptation: 'The last word was never there to be taken on this way through.',
  transcript: 'Transcript',
  story: 'Move by move',
  why: 'Why?',
  thought: (who: string) => `${who} thought`,
  heard: 'You kept listening.',
  touch: { shows: 'showed', remedies: 'the opposite of', misses: 'missed' },
  meters: { ...play.meters, mood: 'Mood', lastWords: 'Last words' } satisfies Record<Meter, string>,
  nothingChanged: 'Nothing changed.',
  change: (meter: string, value: number) => `${meter} ${signed(value)}`,
  reason: {
    one: (meter: string, value: number, cause: string) => `${meter} ${signed(value)}: ${cause}.`,
    both: (meter: string, change: number, gain: string, loss: string) =>
      `${meter} ${signed(change)}: ${gain}, but ${loss}.`,
    cause: { shows: 'you showed', remedies: 'you did the opposite of', misses: 'you missed' },
    part: (cause: string, label: string, value: number) => `${cause} “${label}” (${signed(value)})`,
    doubled: {
      warmth: 'warmth gained counts double at the beginning and at the end',
      lastWords: 'last words count double at the end',
    },
    bounded: (actual: number) => `the meter was at its end, so ${signed(actual)} came of it`,
  },
  listening: {
    sign: {
      hear: (who: string) => `${who} wanted a sign that you were there, and heard nothing.`,
      encourage: (who: string) => `${who} wanted a sign that you were there, and got one.`,
    },
    quiet: {
      hear: (who: string) => `${who} wanted a moment's quiet, and had it.`,
      encourage: (who: string) => `${who} wanted a moment's quiet, and was prompted.`,
    },
    plain: 'Nothing hung on it.',
    answered: 'It was a question: answering at once was no cutting in.',
    cutIn: 'You cut in: that costs patience and mood, and what was about to be said was lost.',
  },
  missedFacts: (facts: readonly string[]) => `You did not hear: ${facts.join(' ')}`,
  lessons: 'What to do instead',
  strengths: 'What went well',
  moves: (numbers: readonly number[]) =>
    numbers.length === 1 ? `move ${numbers[0]}` : `moves ${numbers.join(', ')}`,
  instead: 'Instead',
  source: (title: string) => `From “${title}”`,
  money: 'What it costs',
  loss: (amount: string) => `${amount} a year, gone.`,
  arithmetic: (amount: string, per: string, periods: string, year: string) =>
    `${amount} ${per}, ${periods}: ${year} a year.`,
  putAt: (amount: string, per: string, year: string) => `${amount} ${per} is put at ${year} a year.`,
  periods: {
    day: (count: number) => `times ${count} days`,
    week: (count: number) => `times ${count} weeks`,
    month: (count: number) => `times ${count} months`,
  },
  per: { day: 'a day', week: 'a week', month: 'a month', year: 'a year' } satisfies Record<Period, string>,
  range: (low: string, high: string) => `${low}–${high}`,
  undone: (count: number) => (count === 1 ? 'You took back one move.' : `You took back ${count} moves.`),
  caution: {
    edited:
      'This scenario was edited since this run was played: what still fits is shown, and the scores may differ.',
    tooLong: 'This link is damaged: moves stand in it behind the ending. What comes before them is shown.',
  },
  part: {
    title: 'As far as it goes',
    cut: 'This run does not reach an ending: perhaps not all of the link arrived.',
    damaged: 'This link is damaged: what comes next in it cannot be done here.',
    edited: 'The scenario was edited since this run was played, and what came next no longer fits.',
  },
} as const;

const signed = (value: number): string => (value < 0 ? `−${-value}` : value > 0 ? `+${value}` : '0');

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}

export type DebriefMessages = typeof debrief;

/** All that a debrief says: a conversation is told in it once more. */
export interface Messages {
  readonly play: PlayMessages;
  readonly debrief: DebriefMessages;
  readonly review: ReviewMessages;
}
