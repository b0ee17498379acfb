// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { letterEnds } from '../../src/dialogue/play/graphemes.ts';
import { byRole, press, showPlay } from './screen.ts';
import { agent, customer, replies, turnView } from './views.ts';

/** jsdom paints nothing: this keeps what would be painted. */
const highlights = new Map<string, readonly Range[]>();

beforeEach(() => {
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal(
    'Highlight',
    class extends Array<Range> {
      constructor(range: Range) {
        super();
        this.push(range);
      }
    },
  );
});
let screen: ReturnType<typeof showPlay> | null = null;
afterEach(() => {
  screen?.play.destroy();
  highlights.clear();
  vi.unstubAllGlobals();
});

const show = (...options: Parameters<typeof showPlay>) => {
  screen?.play.destroy();
  screen = showPlay(...options);
  return screen;
};
const veiled = (): string => (highlights.get('untyped') ?? []).map(String).join('');
const waiting = (): readonly string[] =>
  Array.from(document.querySelectorAll('[data-waiting] .words'), (line) => line.textContent);
const typing = { typing: true };

describe('typing', () => {
  test('shows so many letters a second, while the log has the whole line from the start', () => {
    const { ticker } = show(turnView({ entries: [customer('0', 'These plums.', 10)] }), typing);
    expect(veiled()).toBe('These plums.');
    ticker.frame(5000);
    ticker.frame(5500);
    expect(veiled()).toBe(' plums.');
    expect(byRole('log', 'Conversation').textContent).toContain('These plums.');
    ticker.frame(6200);
    expect(veiled()).toBe('');
  });

  test('goes on through direction and emphasis as through one text', () => {
    const { ticker } = show(turnView({ entries: [customer('0', '(Sighs.) *No*, no.', 1000)] }), typing);
    ticker.frame(0);
    ticker.frame(11);
    expect(veiled()).toBe(', no.');
  });

  test('types one after the other; what has no pace is there as soon as its turn comes', () => {
    const entries = [agent('0', 'Hello.'), customer('1', 'One.'), agent('2', 'Mm.'), customer('3', 'Two.')];
    const { ticker } = show(turnView({ entries }), typing);
    expect([veiled(), waiting()]).toEqual(['One.', ['Mm.', 'Two.']]);
    ticker.frame(0);
    ticker.frame(1000);
    expect([veiled(), waiting()]).toEqual(['Two.', []]);
  });

  test('types only what came with the last move', () => {
    const entries = [customer('0', 'Old.'), customer('1', 'New.')];
    show(turnView({ entries, seen: 1 }), typing);
    expect(veiled()).toBe('New.');
  });

  test('not at all where it is off, or where the browser cannot veil', () => {
    show(turnView());
    expect(veiled()).toBe('');
    vi.stubGlobal('Highlight', undefined);
    show(turnView(), typing);
    expect(waiting()).toEqual([]);
  });

  test('ends when it is turned off', () => {
    const { play } = show(turnView(), typing);
    play.configure({ showMeters: true, typing: false });
    expect(veiled()).toBe('');
  });
});

describe('ending the typing', () => {
  test.each([' ', 'Enter'])('%j shows all, and only the second time listens on', (key) => {
    const { onMove } = show(turnView({ entries: [customer('0', 'One.'), customer('1', 'Two.')] }), typing);
    press(key);
    expect([veiled(), waiting()]).toEqual(['', []]);
    expect(onMove).not.toHaveBeenCalled();
    press(key);
    expect(onMove.mock.calls).toEqual([['hear', 0]]);
  });

  test('a tap on the conversation does the same', () => {
    const { onMove } = show(turnView(), typing);
    byRole('log', 'Conversation').click();
    expect(veiled()).toBe('');
    expect(onMove).not.toHaveBeenCalled();
  });

  test('a choice need not wait for it', () => {
    const { onMove } = show(turnView({ choices: replies('Yes.'), listening: false }), typing);
    press('1');
    expect(onMove).toHaveBeenCalledOnce();
  });

  test('the next view shows the last line whole and types its own', () => {
    const { play, ticker } = show(turnView(), typing);
    const entries = [...turnView().entries, customer('1', 'Well?')];
    play.render(turnView({ step: 1, seen: 1, entries }));
    expect(veiled()).toBe('Well?');
    ticker.frame(0);
    ticker.frame(60_000);
    expect(veiled()).toBe('');
  });
});

function letters(text: string, language: string): readonly string[] {
  const ends = letterEnds(text, language);
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}

describe('letters', () => {
  test('are what a reader sees as one, in every script', () => {
    expect(letters('naïve', 'en')).toEqual(['n', 'a', 'ï', 'v', 'e']);
    expect(letters('క్షమ', 'te').join('|')).toBe('క్ష|మ');
    expect(letters('👩‍👧!', 'en')).toEqual(['👩‍👧', '!']);
  });

  test('Tamil க்ஷ and ஸ்ரீ are one each', () => {
    expect(letters('பக்ஷி', 'ta')).toEqual(['ப', 'க்ஷி']);
    expect(letters('ஸ்ரீ க்', 'ta')).toEqual(['ஸ்ரீ', ' ', 'க்']);
  });
});
