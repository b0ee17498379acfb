import { expect, test } from 'vitest';
import { printCover, printWaysTo } from '../../src/workbench/walk/walk-to.ts';
import { playerOf } from '../helpers/play.ts';

const player = playerOf('plum-example');

const text = (result: ReturnType<typeof printCover>): string => (result.ok ? result.value : result.error);

test('--to prints the shortest and the best conversation to an ending', () => {
  const printed = text(printWaysTo(player, 'home-happy'));
  expect(printed.split('\n').filter((line) => line.startsWith('══'))).toMatchInlineSnapshot(`
    [
      "══ The shortest of all, 4 moves: cut-in,own-it,wave,let-go",
      "══ The best of all, 5 moves: hear,encourage,own-it,wave,let-go",
    ]
  `);
  expect(printed).toContain('overall 100 of 100');
});

test('--to names the endings where there is no such', () => {
  expect(text(printWaysTo(player, 'home'))).toMatchInlineSnapshot(
    `"There is no ending "home". The endings: home-happy, storms-out."`,
  );
});

test('--cover prints conversations that together show every line', () => {
  const printed = text(printCover(player));
  const lines = Object.values(player.scenario.turns).flatMap((turn) => turn.lines);
  for (const line of lines) expect(printed).toContain(line.text);
  expect(printed.split('\n').at(-1)).toMatchInlineSnapshot(
    `"All 6 lines that can be heard, in 1 conversation."`,
  );
});
