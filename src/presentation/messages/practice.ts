import type { Grade } from '../../solver/judging/judgement.ts';
import type { Pronoun } from '../../scenario/model.ts';
import type { ImportProblem, ImportSummary, Unread } from '../../storage/memory.ts';
import type { Widened } from './widened.ts';

/** How many are quoted. */
const QUOTED = 3;

const notRead = (unread: readonly Unread[]): string => {
  if (unread.length === 0) return '';
  const quotes = unread.slice(0, QUOTED).map(({ line, quote }) => `line ${line}: “${quote}”`);
  const rest = unread.length > QUOTED ? '; …' : '';
  return ` ${unread.length === 1 ? 'One thing' : `${unread.length} things`} could not be read (${quotes.join('; ')}${rest}).`;
};

/** Our own words on the result slip, on the page of one's practice, and in a drill. */
export const practice = {
  product: 'The Last Word',
  title: 'Your practice',
  home: 'All conversations',
  mode: { practice: 'Practice', assessment: 'Assessment' },
  first: 'First attempt',
  unfinished: 'Not finished',
  goOn: 'Go on',
  scores: { patience: 'Patience', warmth: 'Warmth', lastWord: 'Last word', overall: 'Overall' },
  ofHundred: (value: number) => `${value} of 100`,
  notTested: 'not tested',
  passed: 'Passed',
  notPassed: 'Not yet passed',
  undone: (count: number) => (count === 1 ? 'one move taken back' : `${count} moves taken back`),
  shared: {
    name: 'Name',
    note: 'Note',
    optional: (label: string) => `${label} (optional)`,
  },
  slip: {
    title: 'Result',
    scenario: 'Conversation',
    with: (title: string, persona: string) => `${title}, with ${persona}`,
    when: 'When',
    mode: 'Mode',
    ending: 'How it ended',
    verdict: 'Verdict',
    hash: 'Rules',
    run: 'Moves',
    link: 'The whole conversation',
    unknown: 'Not known here: this conversation came as a link.',
    proof:
      'The numbers can be recomputed by anyone from the scenario and these moves. That proves the arithmetic, not who played.',
    print: 'Print the result',
    save: 'Save as a file',
    kept: 'Kept.',
    notKept: 'This browser does not keep it.',
  },
  history: {
    title: 'What you played',
    empty: 'Nothing yet. Every conversation that you play is kept here, with what came of it.',
    begin: 'Choose a conversation',
    gone: 'This conversation is not in the game any more.',
    trend: 'How the three scores went',
    numbers: 'The numbers',
    date: 'When',
    /** What a screen reader hears of a line in the chart. */
    line: (label: string, first: number, latest: number, count: number) =>
      count === 1
        ? `${label}: ${latest} of 100.`
        : `${label}: from ${first} to ${latest} of 100 in ${count} attempts.`,
    latest: (value: number) => `${value}`,
    more: (count: number) => `All ${count} attempts`,
  },
  drills: {
    title: 'Moments to come back to',
    due: (count: number) =>
      count === 1 ? 'One moment is waiting for you.' : `${count} moments are waiting for you.`,
    start: 'Practise now',
    none: 'No moment is waiting. What goes wrong in a conversation comes back here, a day later.',
    coming: (count: number, when: string) =>
      count === 1 ? `One comes back ${when}.` : `${count} come back ${when}.`,
    /** Whole days from now on, 0 or more. */
    inDays: (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`),
  },
  keeping: {
    title: 'What is kept, and where',
    here: 'All of this is kept on this device, in this browser, and nowhere else.',
    both: 'It is written down twice, so that one copy can mend the other.',
    once: 'There is one copy of it: this browser has no place for a second.',
    lost: 'This browser keeps nothing: what you play is forgotten when the page is closed. Save it as a file if you want to keep it.',
    newer: 'A newer version of the game has been here. What it kept is left as it is, and nothing is added.',
    unavailable: 'What is kept could not be opened. Load the page again to try once more.',
    wiped: (count: number) =>
      count === 1
        ? 'This browser has once lost a copy of what was kept.'
        : `This browser has lost a copy of what was kept ${count} times.`,
    repaired: (count: number) =>
      count === 1 ? 'It was put back from the other.' : `${count} times it was put back from the other.`,
    newerRecords: (count: number) =>
      count === 1
        ? 'One record was made by a newer version; it is kept, but not shown.'
        : `${count} records were made by a newer version; they are kept, but not shown.`,
    exportAll: 'Save everything as a file',
    importAll: 'Add from a file',
    drop: 'or drop the file here',
    erase: 'Erase everything',
    imported: ({ added, updated, drills, unread }: ImportSummary) =>
      (added + updated + drills === 0
        ? 'All of that was here already.'
        : `Added: ${count(added, 'attempt')}, ${count(drills, 'moment')}. Brought up to date: ${count(updated, 'attempt')}.`) +
      notRead(unread),
    problem: {
      foreign:
        'There is no result in this file, and it is none that the game has saved. Nothing was changed.',
      damaged: 'This file is damaged: not all of it arrived, or it was altered. Nothing was changed.',
      newer: 'This file was made by a newer version of the game. Nothing was changed.',
      'not-kept': 'This browser has no room for it, or keeps nothing. Nothing was changed.',
    } satisfies Record<ImportProblem, string>,
    exported: 'The file is saved.',
    erased: 'Everything is erased.',
    notErased: 'This browser refused to erase all of it. Close other tabs of the game and try once more.',
  },
  erase: {
    title: 'Erase everything?',
    text: (attempts: number, drills: number) =>
      `This takes away ${count(attempts, 'attempt')} and ${count(drills, 'moment')} to come back to, with all names and notes. It cannot be taken back.`,
    settings: 'The settings stay.',
    confirm: 'Erase',
    cancel: 'Keep it',
  },
  drill: {
    title: 'A moment to come back to',
    before: 'What came before',
    question: 'What do you do now?',
    result: 'What came of it',
    grade: {
      best: 'Well judged.',
      good: 'That works.',
      slip: 'Not quite.',
      mistake: 'That costs you.',
      blunder: 'This is where it turns.',
    } satisfies Record<Grade, string>,
    lost: {
      she: 'You lose her here.',
      he: 'You lose him here.',
      they: 'You lose them here.',
    } satisfies Record<Pronoun, string>,
    meaning: {
      best: 'Nothing better can be done here.',
      good: 'By the end it costs next to nothing.',
      slip: 'It may go well this time, and it leaves a mark.',
      mistake: 'From here the best that you can still reach is clearly less.',
      blunder: 'From here much of what was possible is out of reach.',
    } satisfies Record<Grade, string>,
    unjudged: {
      passed: 'That is not what went wrong last time.',
      failed: 'That is what went wrong last time, too.',
    },
    again: 'It is what you did last time, too.',
    thought: (who: string) => `${who} thought:`,
    better: 'Better:',
    comesBack: (when: string) => `It comes back ${when}.`,
    done: 'You have this one: it need not come back.',
    next: 'Next moment',
    tryAgain: 'Try once more',
    practice: 'Your practice',
    /** For a drill that was made of a scenario which was edited since. */
    gone: 'The conversation was edited, and this moment is not in it any more. It will not come back.',
    broken: 'This link is damaged: there is no such moment in the conversation.',
    nothingDue: 'No moment is waiting for you. Come back tomorrow.',
  },
} as const;

function count(number: number, what: 'attempt' | 'moment'): string {
  return number === 1 ? `one ${what}` : `${number} ${what}s`;
}

export type PracticeMessages = Widened<typeof practice>;
