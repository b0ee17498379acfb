// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { renderDebrief } from '../../src/dialogue/debrief/debrief.ts';
import type { DebriefView, MoveView } from '../../src/presentation/debrief/debrief-view.ts';
import { wordsOf } from '../../src/presentation/markup.ts';
import { debrief } from '../../src/presentation/messages/en/debrief.ts';
import { play } from '../../src/presentation/messages/en/play.ts';
import { review } from '../../src/presentation/messages/en/review.ts';
import type { GradeView, ReviewView } from '../../src/presentation/review/review-view.ts';
import { byRole, press } from './screen.ts';
import { agent, customer } from './views.ts';

const move: MoveView = {
  key: 'move-1',
  number: 1,
  before: [customer('0', 'These plums are bruised.')],
  move: agent('1', 'Nine days, it says here.'),
  answer: customer('2', 'Nine!'),
  thought: { title: 'Mrs Tolentino thought:', words: wordsOf('Now I am a liar.') },
  shown: [{ behaviour: 'blame-customer', text: 'showed Blaming the customer', tone: 'bad' }],
  effect: 'Patience −2',
  reasons: ['Patience −2: you showed “Blaming the customer” (−2).'],
  missed: 'You did not hear: The plums are for a cake.',
  tone: 'bad',
};

const score = { label: '', value: 40, text: '40 of 100', sentence: 'One move cost patience.' };

const view: DebriefView = {
  scenario: { id: 'plum-exchange', title: 'The plum exchange' },
  language: 'en',
  rubricLanguage: 'en',
  ending: {
    title: 'The competitor’s car park',
    words: wordsOf('I should be *happy*?'),
    customer: 'leaves',
    sentence: 'Mrs Tolentino will not come back.',
  },
  caution: null,
  lastExchange: [agent('1', 'Lucky you.'), customer('2', 'Goodbye.')],
  result: {
    verdict: { passed: false, sentence: 'Not yet a pass.' },
    scores: [
      { ...score, id: 'patience', label: 'Patience score' },
      { ...score, id: 'warmth', label: 'Warmth score', value: 100, text: '100 of 100' },
      { ...score, id: 'last-word', label: 'Last word score', value: null, text: 'not tested' },
    ],
    overall: 'Overall 19 of 100.',
  },
  effort: { title: 'What it asked of her', sentence: '2 questions.' },
  lastWord: {
    summary: 'The last word was there to be taken once. You took it.',
    temptations: [
      {
        number: 2,
        taken: true,
        label: 'Move 2: taken',
        knew: 'You knew: nine days.',
        tempting: [wordsOf('Lucky you.')],
      },
    ],
    lapses: [{ number: 2, sentence: 'Move 2: you fished for thanks.', right: 'And you were right.' }],
    ribbon: {
      summary: 'Most of the talking was hers.',
      stretches: [
        { who: 'customer', words: 12 },
        { who: 'agent', words: 4 },
      ],
      rows: [{ label: '1', agent: 4, others: 12 }],
    },
  },
  transcript: [move, { ...move, key: 'move-2', number: 2, reasons: [], thought: null, missed: null }],
  lessons: [
    {
      behaviour: 'blame-customer',
      label: 'Blaming the customer',
      source: 'From “The last word”',
      looks: 'It pointed at what the customer did wrong.',
      instead: 'It is ours to mend.',
      moves: 'moves 1, 2',
    },
  ],
  strengths: [],
  money: { headline: '$4,420 a year, gone.', arithmetic: '$85 a week is $4,420 a year.' },
  undone: 'You took back one move.',
};

const grade: GradeView = {
  mark: 'good',
  title: 'Well judged',
  sentence: 'She felt heard.',
  better: null,
  unknowable: null,
  noReturn: null,
  numbers: ['The best still in reach was 90 of 100.'],
};

const known: ReviewView = {
  change: {
    heading: 'The one move to change',
    move: { label: 'Move 2', words: wordsOf('Lucky you.') },
    sentence: 'You lost her here.',
    better: { label: 'Better:', words: wordsOf('See you Saturday.'), why: 'Letting it go.' },
    from: 1,
    isLoss: true,
  },
  grades: [
    grade,
    {
      ...grade,
      mark: 'lost',
      title: 'You lost her here',
      noReturn: 'The point of no return.',
      unknowable: "You couldn't know.",
      better: { label: 'Better:', words: null, why: 'Let it stand.' },
    },
  ],
  curve: {
    summary: 'It turned at move 2.',
    points: [
      { number: 0, best: 90, mark: 'start', done: 'The beginning', reach: '90 of 100', note: '' },
      { number: 1, best: 90, mark: 'good', done: 'Nine days.', reach: '90 of 100', note: 'Well judged' },
      {
        number: 2,
        best: 20,
        mark: 'lost',
        done: 'Lucky you.',
        reach: '20 of 100',
        note: 'You lost her here',
      },
    ],
  },
  lettingGo: { sentence: 'Nothing.', numbers: ['Letting go kept 90.'] },
};

const [onTryAgain, onHome] = [vi.fn<() => void>(), vi.fn<() => void>()];
const [onTryFrom, onWhatIf] = [vi.fn<(moves: number) => void>(), vi.fn<(moves: number) => void>()];
const copy = vi.fn<(text: string) => Promise<boolean>>();

function show(part: Partial<DebriefView> = {}) {
  const root = document.body.appendChild(document.createElement('div'));
  return renderDebrief(
    root,
    { ...view, ...part },
    {
      messages: { play, debrief, review },
      setting: 'grocery',
      onTryAgain,
      onHome,
      onTryFrom,
      onWhatIf,
      addressAfter: (moves) => `#/play/plum-exchange/${'h'.repeat(moves)}`,
      address: () => 'http://localhost/#/debrief/run',
      copy,
      whatIf: document.createElement('section'),
    },
  );
}

beforeEach(() => {
  document.body.replaceChildren();
  vi.stubGlobal('scrollTo', () => undefined);
  vi.clearAllMocks();
  Element.prototype.scrollIntoView = () => undefined;
});

const texts = (selector: string): readonly string[] =>
  Array.from(document.querySelectorAll(selector), (found) => found.textContent);

describe('the debrief', () => {
  test('is a main of that name, headed by the ending, which has the focus', () => {
    show();
    expect(document.querySelector('main')?.getAttribute('aria-label')).toBe('Debrief');
    expect(texts('h1')).toEqual(['The competitor’s car park']);
    expect(document.activeElement?.tagName).toBe('H1');
    expect(texts('blockquote')).toEqual(['I should be happy?']);
  });

  test('has a place for the stage and shows what was said last beside it', () => {
    expect(show().stage.getAttribute('aria-hidden')).toBe('true');
    expect(texts('.last-exchange .words')).toEqual(['Lucky you.', 'Goodbye.']);
  });

  test('gives each score its meter and its sentence', () => {
    show();
    const meter = byRole('meter', 'Patience score');
    expect([meter.ariaValueMin, meter.ariaValueNow, meter.ariaValueMax]).toEqual(['0', '40', '100']);
    expect(meter.parentElement?.textContent).toContain('One move cost patience.');
  });

  test('what was not tested is said to be so, and its bar is empty', () => {
    show();
    const meter = byRole('meter', 'Last word score');
    expect(meter.getAttribute('aria-valuetext')).toBe('not tested');
    expect(meter.ariaValueNow).toBe('0');
    expect(meter.textContent).toContain('not tested');
    expect(meter.querySelector<HTMLElement>('.meter-fill')?.style.getPropertyValue('--share')).toBe('0');
  });

  test('the transcript is a list of that name with an item for each move', () => {
    show();
    const items = Array.from(byRole('list', 'Transcript').children, (item) => item.textContent);
    expect(items).toHaveLength(2);
    for (const part of [
      'bruised',
      'Nine days',
      'Nine!',
      'showed Blaming',
      'a liar',
      'for a cake',
      'Patience −2',
    ])
      expect(items[0]).toContain(part);
  });

  test('what a move did and why is behind Why?', () => {
    show();
    const [first] = document.querySelectorAll('.move details');
    expect(first?.querySelector('summary')?.textContent).toBe('Why?');
    expect(Array.from(first?.querySelectorAll('li') ?? [], (item) => item.textContent)).toEqual([
      move.effect,
      ...move.reasons,
    ]);
  });

  test('names what to do instead, and leaves out what there is not', () => {
    show();
    expect(texts('h2')).toContain('What to do instead');
    expect(texts('.lessons')[0]).toContain('Instead It is ours to mend.');
    expect(texts('.money')[0]).toContain('$85 a week is $4,420 a year.');
    document.body.replaceChildren();
    show({ lessons: [], money: null, undone: null, result: null });
    expect(texts('h2')).not.toContain('What to do instead');
    expect(texts('h2')).not.toContain('Scores');
    expect(texts('.money, .undone')).toEqual([]);
  });

  test('leaves a place directly after the scores', () => {
    const { result } = show();
    expect(result.previousElementSibling?.className).toBe('scores');
    expect(result.childNodes).toHaveLength(0);
  });

  test('can be tried again, and left', () => {
    show();
    byRole('button', 'Try again').click();
    expect(onTryAgain).toHaveBeenCalledOnce();
    document.querySelector('a')?.click();
    expect(onHome).toHaveBeenCalledOnce();
  });
});

describe('the review', () => {
  test('keeps its room until it comes, and says so', () => {
    show();
    expect(texts('.change')).toEqual([review.waiting]);
  });

  test('where there is none that is said, and all else stays', () => {
    show().showReview(null);
    expect(texts('.change')).toEqual([review.unavailable]);
    expect(texts('.move')).toHaveLength(2);
  });

  test('names the one move to change, with the way back to it', () => {
    show().showReview(known);
    expect(texts('.change')[0]).toContain('You lost her here.');
    expect(texts('.change .better')).toEqual(['Better: See you Saturday. Letting it go.']);
    const again = document.querySelector<HTMLAnchorElement>('.change a');
    expect(again?.getAttribute('href')).toBe('#/play/plum-exchange/h');
    again?.click();
    expect(onTryFrom).toHaveBeenCalledExactlyOnceWith(1);
  });

  test('where nothing was lost there is something to look at instead', () => {
    show().showReview({ ...known, change: { ...known.change, isLoss: false, better: null } });
    byRole('button', review.seeOtherwise).click();
    expect(onWhatIf).toHaveBeenCalledExactlyOnceWith(1);
  });

  test('grades each move in words, the numbers behind Why?', () => {
    show().showReview(known);
    const [first, second] = document.querySelectorAll<HTMLElement>('.move');
    expect(first?.dataset['mark']).toBe('good');
    expect(first?.querySelector('.grade')?.textContent).toBe('Well judged She felt heard.');
    expect(first?.querySelector('details')?.textContent).toContain('90 of 100');
    for (const part of ['You lost her here', 'Let it stand.', "You couldn't know.", 'point of no return'])
      expect(second?.querySelector('.grade')?.textContent).toContain(part);
  });

  test('the curve has a table behind it, whose buttons lead to the moves', () => {
    show().showReview(known);
    expect(document.querySelector('.curve')?.getAttribute('aria-hidden')).toBe('true');
    expect(texts('.reach tbody tr')).toEqual([
      '–The beginning90 of 100',
      '1Nine days.90 of 100Well judged',
      '2Lucky you.20 of 100You lost her here',
    ]);
    document.querySelector<HTMLElement>('.reach [aria-label="Go to move 2"]')?.click();
    expect(document.activeElement).toBe(document.querySelectorAll('.move')[1]);
  });

  test('what can be pressed in the picture is as many places as there are moves', () => {
    show().showReview(known);
    const bands = document.querySelectorAll('.curve-band');
    expect(bands).toHaveLength(2);
    bands[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(document.activeElement).toBe(document.querySelectorAll('.move')[0]);
  });

  test('the last word tells what was met, what letting go would have cost, and who held the floor', () => {
    show().showReview(known);
    const [panel] = texts('.last-word-panel');
    for (const part of [
      'Move 2: taken',
      'nine days',
      'Lucky you.',
      'fished for thanks',
      'Nothing.',
      '$4,420',
    ])
      expect(panel).toContain(part);
    expect(document.querySelectorAll('.ribbon .stretch')).toHaveLength(2);
    expect(texts('.last-word-panel tbody tr')).toEqual(['1412']);
  });

  test('any moment can be looked at again', () => {
    show();
    byRole('button', 'What if … at move 2').click();
    expect(onWhatIf).toHaveBeenCalledExactlyOnceWith(1);
  });
});

describe('step by step', () => {
  const shown = (): number => document.querySelectorAll('.move:not([hidden])').length;
  const status = (): string => document.querySelector('.replay-status')?.textContent ?? '';

  test('the run is told from its first move on, and all at once again', () => {
    show();
    expect(shown()).toBe(2);
    byRole('button', 'Step by step').click();
    expect([shown(), status()]).toEqual([1, 'Move 1 of 2']);
    byRole('button', 'Next').click();
    expect([shown(), status()]).toEqual([2, 'Move 2 of 2']);
    byRole('button', 'Next').click();
    expect(status()).toBe('Move 2 of 2');
    byRole('button', 'First').click();
    expect(shown()).toBe(1);
    byRole('button', 'All at once').click();
    expect([shown(), status()]).toEqual([2, '']);
  });

  test('arrow keys do the same, and only then', () => {
    show();
    const toggle = byRole('button', 'Step by step');
    toggle.focus();
    expect(press('ArrowRight').defaultPrevented).toBe(false);
    toggle.click();
    press('ArrowRight');
    expect(status()).toBe('Move 2 of 2');
    press('Home');
    expect(status()).toBe('Move 1 of 2');
    press('End');
    press('ArrowLeft');
    expect(shown()).toBe(1);
  });
});

describe('the link', () => {
  const told = (): string => document.querySelector('.copy [role=status]')?.textContent ?? '';

  test('is copied where the browser lets us', async () => {
    copy.mockResolvedValue(true);
    show();
    byRole('button', 'Copy the link').click();
    await expect.poll(() => told()).toBe(review.copied);
    expect(copy).toHaveBeenCalledExactlyOnceWith('http://localhost/#/debrief/run');
    expect(document.querySelector<HTMLElement>('.link-field')?.hidden).toBe(true);
  });

  test('else it is there to be copied by hand, selected', async () => {
    copy.mockResolvedValue(false);
    show();
    byRole('button', 'Copy the link').click();
    await expect.poll(() => told()).toBe(review.copyByHand);
    const field = document.querySelector<HTMLInputElement>('.link-field');
    expect(field?.value).toBe('http://localhost/#/debrief/run');
    expect(document.activeElement).toBe(field);
  });
});
