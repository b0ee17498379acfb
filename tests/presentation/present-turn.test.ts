import { describe, expect, test } from 'vitest';
import { createPlayer } from '../../src/conversation/replay.ts';
import { plainText } from '../../src/presentation/markup.ts';
import { play as messages } from '../../src/presentation/messages/en/play.ts';
import { presentTurn } from '../../src/presentation/play/present-turn.ts';
import { attemptOf, playerOf } from '../helpers/play.ts';

const view = (name: string, moves: string) => presentTurn(attemptOf(playerOf(name), moves), messages);
const told = (name: string, moves: string) =>
  view(name, moves).entries.map(({ who, words }) => `${who}: ${plainText(words)}`);

describe('what is told', () => {
  test('the first line, before any move', () => {
    expect(told('plum-example', '')).toEqual([
      'customer: These plums are bruised through. I bought them yesterday.',
    ]);
  });

  test('keeping quiet leaves no trace, a sign and a blurt do', () => {
    expect(told('wants', 'hear,encourage,cut-in')).toEqual([
      'customer: It began on Monday.',
      'customer: You know the place, by the bridge?',
      'agent: (You nod.) Mm-hm.',
      'customer: My brother was ill then.',
      'agent: Oh dear!',
    ]);
  });

  test.each(['phone', 'chat'] as const)('nobody nods on the %s', (channel) => {
    const { scenario, table } = playerOf('wants');
    const player = createPlayer({ ...scenario, channel }, table);
    const { entries } = presentTurn(attemptOf(player, 'hear,encourage'), messages);
    expect(entries.map(({ words }) => plainText(words))).toContain('Mm-hm.');
  });

  test('a reply, its answer, the time that passes and the turns that pass by', () => {
    expect(told('otherwise', 'hear,please')).toEqual([
      'customer: Shall I?',
      'customer: Or shall I not?',
      'agent: Please do.',
      'narrator: an hour later',
      'customer: (She leafs through her papers.)',
    ]);
  });

  test('silence is told as a direction', () => {
    expect(told('email', 'silence').at(-1)).toBe('agent: (You say nothing.)');
  });

  test('what is new since the last move begins where the view says', () => {
    const { entries, seen } = view('wants', 'hear,encourage');
    expect(entries.slice(seen).map(({ words }) => plainText(words))).toEqual([
      '(You nod.) Mm-hm.',
      'My brother was ill then.',
    ]);
  });

  test('entries keep their keys as the conversation goes on', () => {
    const before = view('wants', 'hear').entries.map(({ key }) => key);
    const after = view('wants', 'hear,encourage,hear').entries.map(({ key }) => key);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(new Set(after).size).toBe(after.length);
  });

  test('a turn may speak with another face than its mood', () => {
    const { face, meters } = view('wants', '');
    expect(face).toBe('wary');
    expect(meters.find(({ id }) => id === 'mood')).toMatchObject({
      value: 3,
      lowest: 0,
      highest: 6,
      text: 'wary',
    });
  });
});

describe('what can be done', () => {
  test('listening moves while a line is unsaid', () => {
    const { choices, listening } = view('wants', '');
    expect(listening).toBe(true);
    expect(choices.map(({ key, kind, words }) => [key, kind, plainText(words)])).toEqual([
      ['1', 'hear', 'Keep listening'],
      ['2', 'encourage', 'Mm-hm'],
      ['3', 'cut-in', 'Cut in'],
    ]);
  });

  test('replies by what their buttons show, silence last', () => {
    const { choices } = view('conditional-lines', 'hear,nod,hear,hear');
    expect(choices.map(({ kind, words }) => [kind, plainText(words)])).toEqual([
      ['reply', 'Goodbye.'],
      ['silence', 'Say nothing'],
    ]);
    expect(view('conditional-lines', 'hear').choices.map(({ words }) => plainText(words))).toEqual([
      'Good morning Samira.',
      'Nod',
    ]);
  });

  test('a long reply by its short name', () => {
    expect(view('cd-by-email', '').choices.map(({ words }) => plainText(words))).toContain(
      'A new one goes out today',
    );
  });

  test('nothing once it is over', () => {
    expect(view('email', 'silence')).toMatchObject({ choices: [], listening: false, you: null });
  });
});
