import type { DebriefView, MoveView, ResultView } from '../../presentation/debrief/debrief-view.ts';
import { wordsOf } from '../../presentation/markup.ts';
import type { BetterView, ChangeView, CostView, GradeView } from '../../presentation/review/review-view.ts';
import type { Entry } from '../../presentation/play/turn-view.ts';

const BETTER: BetterView = {
  label: 'Better',
  words: wordsOf('I am sorry. Let me get you fresh ones.'),
  why: 'Owning the fault: it ends the search for somebody to blame.',
};

/** As {@link GradeView} names them; each appears once. */
const GRADE_OF: Readonly<Record<GradeView['mark'], Partial<GradeView>>> = {
  quiet: {},
  good: { title: 'Mark: good', sentence: 'She felt heard.' },
  lucky: {
    title: 'Mark: lucky',
    sentence: 'It might have gone another way.',
    unknowable: 'You could not know that she was in a hurry.',
  },
  slip: {
    title: 'Mark: slip',
    sentence: 'It was not wrong, and there was something better.',
    better: { ...BETTER, words: null },
  },
  mistake: { title: 'Mark: mistake', sentence: 'She felt passed along.', better: BETTER },
  turning: { title: 'Mark: turning', sentence: 'She felt blamed.', better: BETTER },
  lost: {
    title: 'Mark: lost',
    sentence: 'She had to hear that you were right.',
    better: BETTER,
    noReturn: 'From here on nothing could have kept her.',
  },
};

const MARKS = Object.keys(GRADE_OF) as readonly GradeView['mark'][];

/** One for each mark. */
export const GRADES: readonly GradeView[] = MARKS.map((mark) => ({
  mark,
  title: null,
  sentence: null,
  better: null,
  unknowable: null,
  noReturn: null,
  numbers: [`The mark is ${mark}.`],
  ...GRADE_OF[mark],
}));

const TONES = ['good', 'bad', 'mixed', 'plain'] as const satisfies readonly MoveView['tone'][];

const entry = (key: string, who: Entry['who'], speaker: string | null, text: string): Entry => ({
  key,
  who,
  speaker,
  words: wordsOf(text),
  pace: null,
});

/** @param does the behaviour that the move is an example of. */
const move = (index: number, tone: MoveView['tone'], does: string): MoveView => ({
  key: `move-${index}`,
  number: index + 1,
  before: [entry('before', 'customer', 'Mrs. Tolentino', 'Every single one of them was bruised.')],
  move: entry('move', 'agent', 'You', does),
  answer: tone === 'plain' ? null : entry('answer', 'customer', 'Mrs. Tolentino', '(She looks up.) Well.'),
  thought:
    tone === 'mixed'
      ? { title: 'Mrs. Tolentino thought', words: wordsOf('At last somebody looks at them.') }
      : null,
  shown: [
    ...(tone === 'good' || tone === 'mixed'
      ? [{ behaviour: 'listening' as const, text: 'showed Listening', tone: 'good' as const }]
      : []),
    ...(tone === 'bad' || tone === 'mixed'
      ? [
          {
            behaviour: 'blame-customer' as const,
            text: 'showed Blaming the customer',
            tone: 'bad' as const,
          },
        ]
      : []),
  ],
  effect: 'Patience 0 of 3, Mood −1',
  reasons: ['Patience 0 of 3: you showed “Blaming the customer” (−2).'],
  missed: tone === 'bad' ? 'You did not hear: the plums are for her mother’s birthday.' : null,
  tone,
});

const TRANSCRIPT: readonly MoveView[] = [
  ...MARKS.map((mark, index) =>
    move(
      index,
      mark === 'quiet' ? 'plain' : mark === 'good' ? 'good' : 'mixed',
      `A move with the mark “${mark}”.`,
    ),
  ),
  ...TONES.map((tone, index) => move(MARKS.length + index, tone, `Without a mark, in the tone “${tone}”.`)),
];

const LOSS: ChangeView = {
  heading: 'The one move to change',
  move: { label: 'Move 9', words: wordsOf('You should have looked before you bought them.') },
  sentence: 'She felt blamed.',
  better: BETTER,
  from: 8,
  isLoss: true,
};

/** Null: there will be no review. */
export const CHANGES: readonly { readonly label: string; readonly view: ChangeView | null }[] = [
  { label: 'something was lost', view: LOSS },
  {
    label: 'nothing was lost, and one move made the difference',
    view: {
      ...LOSS,
      heading: 'Nothing to change',
      move: { label: 'Move 3', words: wordsOf('(You look at the bag.)') },
      sentence: 'The best stayed in reach to the end.',
      better: null,
      isLoss: false,
    },
  },
  {
    label: 'no move stands out',
    view: {
      heading: 'Nothing to change',
      move: null,
      sentence: 'The best stayed in reach to the end.',
      better: null,
      from: null,
      isLoss: false,
    },
  },
  { label: 'there is no review', view: null },
];

export const RESULT: ResultView = {
  verdict: { passed: false, sentence: 'Not yet a pass.' },
  scores: [
    {
      id: 'patience',
      label: 'Patience score',
      value: 92,
      text: '92 of 100',
      sentence: 'You took 12 of 13 chances to show patience. Missed: 1 at move 2.',
    },
    {
      id: 'warmth',
      label: 'Warmth score',
      value: 8,
      text: '8 of 100',
      sentence: 'You took 1 of 12 chances to show warmth. Missed: 11 at move 2.',
    },
    {
      id: 'last-word',
      label: 'Last word score',
      value: null,
      text: 'not tested',
      sentence: 'It was never there to be taken.',
    },
  ],
  overall: 'Overall 38 of 100: 50 for how it ended, less 12 chances missed.',
};

export const COST: CostView = {
  sentence: 'To let it go would have cost nothing.',
  numbers: ['With it: 50 of 100.', 'Without it: 92 of 100.'],
};

/** A debrief with one of everything. */
export const DEBRIEF: DebriefView = {
  scenario: { id: 'sample', title: 'A sample' },
  language: 'en',
  rubricLanguage: 'en',
  ending: {
    title: 'She goes',
    words: wordsOf('Good day.'),
    customer: 'leaves',
    sentence: 'She will not come back.',
  },
  caution: null,
  lastExchange: [],
  result: RESULT,
  effort: { title: 'Effort', sentence: '11 questions, sent on twice.' },
  transcript: TRANSCRIPT,
  lessons: [
    {
      behaviour: 'blame-customer',
      label: 'Blaming the customer',
      source: 'Five expensive mistakes',
      looks: 'To look for the fault in what the customer did.',
      instead: 'Say what you will do now.',
      moves: 'move 9',
    },
    {
      behaviour: 'last-word',
      label: 'Taking the last word',
      source: 'The last word',
      looks: 'To be right once more before they go.',
      instead: 'Let it go.',
      moves: 'moves 11, 12',
    },
  ],
  strengths: [
    {
      behaviour: 'listening',
      label: 'Listening',
      looks: 'To let them finish, and to show that they were heard.',
      moves: 'moves 1, 2, 3',
    },
  ],
  lastWord: {
    summary: 'It was there to be taken twice, and you let it go once.',
    temptations: [
      {
        number: 9,
        taken: true,
        label: 'Move 9: taken',
        knew: 'The sign was there all along.',
        tempting: [wordsOf('There is a sign.')],
      },
      {
        number: 11,
        taken: false,
        label: 'Move 11: let go',
        knew: null,
        tempting: [wordsOf('As I said.'), wordsOf('You will see.')],
      },
    ],
    lapses: [
      { number: 12, sentence: 'Move 12: you fished for thanks.', right: 'You were right: it was a favour.' },
    ],
    ribbon: {
      summary: 'You had the floor for a third of it.',
      stretches: [
        { who: 'customer', words: 30 },
        { who: 'agent', words: 12 },
        { who: 'other', words: 6 },
        { who: 'agent', words: 12 },
      ],
      rows: [{ label: 'Beginning', agent: 0, others: 30 }],
    },
  },
  money: { headline: '₱12,000 a year', arithmetic: '₱1,000 a month, twelve times.' },
  undone: null,
};
