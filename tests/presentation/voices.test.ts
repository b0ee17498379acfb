import { describe, expect, test } from 'vitest';
import { createPlayer, type Player } from '../../src/conversation/replay.ts';
import { plainText } from '../../src/presentation/markup.ts';
import { play as messages } from '../../src/presentation/messages/en/play.ts';
import { cuesOnOpening } from '../../src/presentation/play/cues.ts';
import { presentStage } from '../../src/presentation/play/present-stage.ts';
import { presentTurn, toneOf } from '../../src/presentation/play/present-turn.ts';
import { printWalk } from '../../src/workbench/walk/print.ts';
import { walk } from '../../src/workbench/walk/walk.ts';
import { EFFECTS } from '../helpers/effects.ts';
import { attemptOf, split } from '../helpers/play.ts';
import { broken, scenarioOf } from '../helpers/scenario-text.ts';

const playerOf = (from: string, to: string): Player => createPlayer(scenarioOf(broken(from, to)), EFFECTS);

const view = (player: Player, moves: string) => presentTurn(attemptOf(player, moves), messages);
const told = (player: Player, moves: string): readonly string[] =>
  view(player, moves).entries.map(
    ({ who, speaker, words }) => `${who}, ${speaker ?? 'nobody'}: ${plainText(words)}`,
  );
const buttons = (player: Player, moves: string): readonly string[] =>
  view(player, moves).choices.map(({ words }) => plainText(words));
const walked = (player: Player, moves: string): string => printWalk(walk(player, split(moves)));

const HEARD = 'hear,hear';

describe('the tone of a reply', () => {
  const dry = 'say: You just like it dry.';

  test('is a direction on the button and in the log', () => {
    const player = playerOf(dry, `${dry}\n        tone: dry`);
    expect(buttons(player, HEARD)).toContain('(In a dry voice.) You just like it dry.');
    expect(told(player, `${HEARD},dry`)).toContain('agent, You: (In a dry voice.) You just like it dry.');
    expect(walked(player, `${HEARD},dry`)).toContain('> dry: (dry) You just like it dry.');
  });

  test('stands between what is done and what is said', () => {
    const player = playerOf(dry, `do: Look up.\n        tone: bored\n        say: (To the cup.) Dry.`);
    const words = '(Look up. Voice: bored. To the cup.) Dry.';
    expect(buttons(player, HEARD)).toContain(words);
    expect(told(player, `${HEARD},dry`)).toContain(`agent, You: ${words}`);
  });

  test('is shown with a short name, too', () => {
    const player = playerOf(dry, `${dry}\n        tone: bored\n        button: Dry.`);
    expect(buttons(player, HEARD)).toContain('(Voice: bored.) Dry.');
  });
});

describe('an answer', () => {
  const sorry = "say: I'm sorry. I'll make another.";
  const answeredBy = (answer: string): Player => playerOf(sorry, `${sorry}\n        answer: ${answer}`);

  test('is told under the name of whoever gives it', () => {
    const player = answeredBy('{ line: He will., by: tom, tone: dry }');
    expect(told(player, `${HEARD},sorry`).slice(-2)).toEqual([
      'other, tom: (In a dry voice.) He will.',
      'customer, samira: Thanks.',
    ]);
    expect(walked(player, `${HEARD},sorry`)).toContain('    tom (dry): He will.');
  });

  test("is the customer's where nobody is named", () => {
    expect(told(answeredBy('Good.'), `${HEARD},sorry`)).toContain('customer, samira: Good.');
    expect(walked(answeredBy('Good.'), `${HEARD},sorry`)).toContain('    samira: Good.');
  });

  test('lends its tone to face and voice where no line follows', () => {
    const silent = (answer: string) => {
      const text = broken(sorry, `${sorry}\n        answer: ${answer}`).replace(
        '    says: [ "Thanks." ]\n',
        '',
      );
      return attemptOf(createPlayer(scenarioOf(text), EFFECTS), `${HEARD},sorry`);
    };
    expect(toneOf(silent('{ line: Good., tone: flat }'))).toBe('flat');
    expect(toneOf(silent('{ line: Good., tone: flat, by: tom }'))).toBeNull();
    expect(toneOf(silent('Good.'))).toBeNull();
  });
});

describe('a narrator', () => {
  const narrated = '- { line: The queue behind her grows., by: narrator }';

  test('tells without a name, at once, and nobody is heard', () => {
    const player = playerOf('- This one is too milky.', narrated);
    expect(view(player, '').entries).toEqual([
      {
        key: '0-heard-0-0',
        who: 'narrator',
        speaker: null,
        words: { direction: null, parts: [{ text: 'The queue behind her grows.', emphasis: false }] },
        pace: null,
      },
    ]);
    const attempt = attemptOf(player, '');
    expect(cuesOnOpening(attempt, messages).filter(({ kind }) => kind === 'voice')).toEqual([]);
    expect(presentStage(attempt, messages).utterance).toBeNull();
    expect(walked(player, '')).toContain('\n    The queue behind her grows.\n');
  });

  test('may tell what an answer is', () => {
    const sorry = "say: I'm sorry. I'll make another.";
    const player = playerOf(sorry, `${sorry}\n        answer: { line: She smiles., by: narrator }`);
    expect(told(player, `${HEARD},sorry`)).toContain('narrator, nobody: She smiles.');
  });
});

describe('an answer to a blurt', () => {
  const line = 'line: It is the third one.';
  const blurting = (answer: string): Player =>
    playerOf(`- ${line}`, `- ${line}\n        blurt: { say: Which one?, answer: ${answer} }`);

  test('is told before what else is to be done', () => {
    const player = blurting('{ line: The third!, tone: dry }');
    expect(told(player, 'hear,cut-in').slice(-2)).toEqual([
      'agent, You: Which one?',
      'customer, samira: (In a dry voice.) The third!',
    ]);
    expect(walked(player, 'hear,cut-in')).toContain('    samira (dry): The third!\n');
  });

  test('is seen and heard as anything else that the customer says', () => {
    const attempt = attemptOf(blurting('{ line: The third!, tone: dry }'), 'hear,cut-in');
    expect(presentStage(attempt, messages).utterance).toEqual({ key: '2-answer', syllables: 4, tone: 'dry' });
  });

  test('is not told to the one who listens', () => {
    const player = blurting('The third!');
    expect(told(player, 'hear,encourage').at(-1)).toBe('customer, samira: Well?');
    expect(told(player, 'cut-in').at(-1)).toBe('agent, You: (You cut in.)');
  });

  test('what was not said lends no tone', () => {
    const player = playerOf('- Well?', '- { line: Well?, tone: flat }');
    expect(toneOf(attemptOf(player, 'hear,hear'))).toBe('flat');
    expect(toneOf(attemptOf(player, 'hear,cut-in'))).toBeNull();
  });
});
