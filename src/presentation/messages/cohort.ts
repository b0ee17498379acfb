import type { Outcome } from '../../scenario/model.ts';
import type { Widened } from './widened.ts';

const number = (count: number): string => count.toLocaleString('en');
const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Our own words on the page for trainers; see {@link play} for how the catalogue works. */
export const cohort = {
  title: 'A group’s attempts',
  intro: 'See what a group of trainees did, decision by decision, and where they lost their customers.',
  howTo:
    'Ask your trainees for the file that “Your practice” gives them under “Export”, or for their links. Drop any number of files here: exported files (JSON), lists with one attempt or one link a line (NDJSON, text), or results.',
  privacy:
    'The files are read in this browser and go nowhere else. Nothing is kept: when the page is closed, all is forgotten.',
  choose: 'Choose files',
  dropHere: 'or drop them anywhere on this page',
  addMore: 'Add more files',
  forget: 'Forget all',
  cancel: 'Stop',
  home: 'All conversations',
  reading: (done: string, total: string) => `Reading: ${done} of ${total}`,
  counting: (done: number, total: number) => `Counting: ${number(done)} of ${number(total)} attempts`,
  megabytes: (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`,
  stopped: 'Stopped. Nothing was changed.',
  failed: 'The files could not be counted. Nothing was changed.',
  noWorker: 'This browser lets the page start no background work, so attempts cannot be counted here.',
  loaded: (count: number, files: number) =>
    `${count === 1 ? 'One attempt' : `${number(count)} attempts`} from ${files === 1 ? 'one file' : `${number(files)} files`}.`,
  nothing: 'There was no attempt in what you gave.',
  duplicates: (count: number) =>
    count === 1
      ? 'One was there twice and counts once.'
      : `${number(count)} were there before and count once.`,
  toldOtherwise: (count: number, of: number) =>
    `${number(count)} of ${number(of)} told another score than their moves give; what the moves give is shown.`,
  showThem: 'List them',
  problems: (count: number) =>
    count === 1 ? 'One thing could not be read:' : `${number(count)} things could not be read:`,
  moreProblems: (count: number) => `And ${number(count)} more: all are in problems.csv.`,
  place: {
    file: (file: string) => file,
    line: (file: string, line: number) => `${file}, line ${number(line)}`,
    item: (file: string, item: number) => `${file}, attempt ${number(item)}`,
  },
  damage: {
    empty: 'The file is empty.',
    unreadable: 'This is no file of attempts, or it is damaged.',
    notJson: 'This line is damaged: it was cut short or changed.',
    noRun: 'There is no run in it.',
    brokenRun: 'Its run is damaged: not all of it arrived.',
    newerFormat: 'It was written by a later version of the game. Reload this page to get that version.',
    otherFile: 'It is a file of another kind: it holds no attempts.',
    unknownScenario: (id: string) => `There is no scenario called “${id}” here.`,
    impossibleMove: (move: number) => `Move ${number(move)} is not possible there: the run was changed.`,
  },
  scenario: 'Scenario',
  group: (title: string, count: number) => `${title} (${number(count)})`,
  editedGroup: (title: string, count: number) => `${title}, played before it was edited (${number(count)})`,
  editedNote: (misfits: number, count: number) =>
    `This scenario was edited after these attempts. They are followed through today’s, as far as they fit: ${number(misfits)} of ${number(count)} did not fit to their end. Their scores are today’s.`,
  notJudged:
    'This scenario is too large to be judged, so there is no difficulty, no discrimination, and no telling where customers were lost.',
  overview: 'At a glance',
  facts: {
    attempts: 'Attempts',
    finished: 'Came to an ending',
    first: 'First attempts',
    assessed: 'Assessments',
    passed: 'Passed',
    median: 'Median overall',
  },
  number,
  percent,
  ofFinished: (count: number, share: number) => `${number(count)} (${percent(share)})`,
  none: '–',
  overall: 'Overall',
  overallCaption: 'How many came to which overall, of 100',
  range: (low: number, high: number) => `${low}–${high}`,
  endings: 'Endings',
  endingsCaption: 'How the conversations ended',
  ending: 'Ending',
  customer: 'Customer',
  outcome: { stays: 'stays', wavers: 'wavers', leaves: 'leaves' } satisfies Record<Outcome, string>,
  count: 'Attempts',
  share: 'Share',
  lost: 'Where customers were lost',
  lostCaption: 'The moves after which the customer could no longer be kept',
  otherMoves: (others: number, count: number) =>
    others === 1 ? 'One more move' : `The other ${number(others)} of ${number(count)} moves`,
  lostSentence: (count: number, of: number) =>
    count === 0
      ? 'In no attempt was the customer lost for good.'
      : `In ${number(count)} of ${number(of)} attempts there came a move after which no ending was left in which the customer stays.`,
  turn: 'Turn',
  move: 'Move',
  graph: 'The conversation as it went',
  graphHint:
    'Each box is a turn or an ending, each arrow a way that was taken, the thicker the more often. Where an arrow is dashed, half or more of those who went there lost their customer by it; the label says how many. Choose a turn to see what was answered; “Ways taken” says the same as a table.',
  graphLabel: 'Graph of the conversation',
  entered: (count: number) => `entered ${number(count)} ×`,
  lostWithin: (count: number) => `${number(count)} lost by how they listened`,
  endedThere: (count: number) => `${number(count)} ×`,
  flow: (count: number) => number(count),
  flowLost: (count: number, lost: number) =>
    lost === count ? `${number(count)}, all lost` : `${number(count)}, ${number(lost)} lost`,
  ways: 'Ways taken',
  waysCaption: 'From where to where the conversations went',
  from: 'From',
  to: 'To',
  lostOnIt: 'Lost',
  times: 'Times',
  turnDetails: (name: string) => `Turn “${name}”`,
  closeDetails: 'Close',
  decisions: 'Every decision',
  decisionsHint:
    'Difficulty is the share that chose well at their first meeting. Discrimination tells whether those who do well in the rest of the conversation choose well here.',
  decisionsCaption: 'Difficulty and discrimination of each decision',
  order: 'Order',
  orders: {
    conversation: 'as in the conversation',
    hardest: 'hardest first',
    telling: 'least telling first',
    lost: 'most customers lost first',
  },
  decision: 'Decision',
  replying: 'the reply',
  listening: (words: string) => `after “${words}”`,
  met: 'Answered',
  difficulty: 'Chose well',
  discrimination: 'Discrimination',
  reply: 'Reply',
  answer: 'Answer',
  taken: 'Taken',
  meanOverall: 'Mean overall',
  wasRight: 'Good choice',
  rightness: {
    always: 'yes',
    never: 'no',
    mixed: (share: number) => `in ${percent(share)}`,
    unknown: '–',
  },
  lostCount: 'Customers lost',
  optionsCaption: (name: string) => `What was answered: ${name}`,
  difficultyReading: {
    easy: 'Nearly everybody chooses well here.',
    middling: 'Some choose well here, some do not: a decision worth talking about.',
    hard: 'Few choose well here.',
    unknown: 'Nobody answered it.',
  },
  discriminationReading: {
    strong: 'Those who do well overall get this right.',
    fair: 'Those who do well overall get this right somewhat more often.',
    weak: 'This says little about who does well overall.',
    negative: 'Those who do well overall get this wrong more often: look at how it is worded.',
    tooFew: (count: number, needed: number) =>
      `${count === 1 ? 'One finished attempt' : `${number(count)} finished attempts`} answered it: it takes ${needed} to say more.`,
    noVariance:
      'All chose equally well here, or all did equally well elsewhere: there is nothing to compare.',
  },
  correlation: (value: number) => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(2)}`,
  runs: 'Runs',
  runsHint: 'Each opens as its debrief: what was said, what it was worth, and why. Back returns here.',
  runsCaption: 'Runs',
  filter: 'Which runs',
  result: 'Result',
  anyEnding: 'any ending',
  anyResult: 'any result',
  results: { passed: 'passed', 'not-passed': 'not passed', unfinished: 'not finished' },
  firstOnly: 'First attempts only',
  toldOtherwiseOnly: 'Told another score',
  nameText: 'Name or note',
  when: 'Begun',
  name: 'Name',
  unnamed: 'no name',
  passed: 'Passed',
  yes: 'yes',
  no: 'no',
  unfinished: 'not finished',
  told: (overall: number) => `the file says ${overall}`,
  openRun: (when: string, name: string) => `${when}, ${name}`,
  unknownTime: 'time not known',
  pageOf: (page: number, pages: number, total: number) =>
    total === 1 ? 'One run' : `${number(total)} runs, page ${number(page)} of ${number(pages)}`,
  noRuns: 'No run is like that.',
  previous: 'Previous',
  next: 'Next',
  downloads: 'Take it along',
  downloadsHint: 'For a spreadsheet. What the figures mean stands in docs/cohort.md.',
  csv: { runs: 'Runs (CSV)', decisions: 'Decisions (CSV)', problems: 'Problems (CSV)' },
  print: 'Print',
} as const;

export type CohortMessages = Widened<typeof cohort>;
