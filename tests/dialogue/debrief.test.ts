// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { renderDebrief } from '../../src/dialogue/debrief.ts';
import type { DebriefView, MoveView } from '../../src/presentation/debrief-view.ts';
import { wordsOf } from '../../src/presentation/markup.ts';
import { debrief as messages } from '../../src/presentation/messages/debrief.ts';
import { byRole } from './screen.ts';
import { agent, customer } from './views.ts';

const move: MoveView = {
  key: 'move-1',
  number: 1,
  before: [customer('0', 'These plums are bruised.')],
  move: agent('1', 'Nine days, it says here.'),
  answer: customer('2', 'Nine!'),
  thought: wordsOf('Now I am a liar.'),
  shown: [{ behaviour: 'blame-customer', label: 'Blaming the customer', how: 'showed', tone: 'bad' }],
  effect: 'Patience −2',
  reasons: ['Patience −2: you showed “Blaming the customer” (−2).'],
  missed: 'You did not hear: The plums are for a cake.',
  tone: 'bad',
};

const score = { label: '', value: 40, text: '40 of 100', sentence: 'One move cost patience.' };

const view: DebriefView = {
  scenario: { id: 'plum-exchange', title: 'The plum exchange' },
  language: 'en',
  ending: {
    title: 'The competitor’s car park',
    words: wordsOf('I should be *happy*?'),
    customer: 'leaves',
    sentence: 'Mrs Tolentino will not come back.',
  },
  lastExchange: [agent('1', 'Lucky you.'), customer('2', 'Goodbye.')],
  verdict: { passed: false, sentence: 'Not yet a pass.' },
  scores: [
    { ...score, id: 'patience', label: 'Patience score' },
    { ...score, id: 'warmth', label: 'Warmth score', value: 100, text: '100 of 100' },
    { ...score, id: 'last-word', label: 'Last word score', value: null, text: 'not tested' },
  ],
  overall: 'Overall 19 of 100.',
  transcript: [move, { ...move, key: 'move-2', number: 2, reasons: [], thought: null, missed: null }],
  lessons: [
    {
      behaviour: 'blame-customer',
      label: 'Blaming the customer',
      source: 'The last word',
      looks: 'It pointed at what the customer did wrong.',
      instead: 'It is ours to mend.',
      moves: [1, 2],
    },
  ],
  strengths: [],
  money: { headline: '$4,420 a year, gone.', arithmetic: '$85 a week is $4,420 a year.' },
  undone: 'You took back one move.',
};

const [onTryAgain, onHome] = [vi.fn<() => void>(), vi.fn<() => void>()];

function show(part: Partial<DebriefView> = {}) {
  const root = document.body.appendChild(document.createElement('div'));
  return renderDebrief(root, { ...view, ...part }, { messages, setting: 'grocery', onTryAgain, onHome });
}

beforeEach(() => {
  document.body.replaceChildren();
  vi.stubGlobal('scrollTo', () => undefined);
  vi.clearAllMocks();
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

  test('the reasons are behind Why?, and where there is none there is no question', () => {
    show();
    expect(texts('summary')).toEqual(['Why?']);
    expect(texts('details li')).toEqual(move.reasons);
  });

  test('names what to do instead, and leaves out what there is not', () => {
    show();
    expect(texts('h2')).toEqual(['Scores', 'What to do instead', 'What it costs', 'Transcript']);
    expect(texts('.lessons')[0]).toContain('Instead It is ours to mend.');
    document.body.replaceChildren();
    show({ lessons: [], money: null, undone: null });
    expect(texts('h2')).toEqual(['Scores', 'Transcript']);
  });

  test('can be tried again, and left', () => {
    show();
    byRole('button', 'Try again').click();
    expect(onTryAgain).toHaveBeenCalledOnce();
    document.querySelector('a')?.click();
    expect(onHome).toHaveBeenCalledOnce();
  });
});
