import { loadScenario } from '../../src/cli/files/load-scenario.ts';
import { createPlayer, type Player } from '../../src/conversation/replay.ts';
import { plainText } from '../../src/presentation/markup.ts';
import { play } from '../../src/presentation/messages/en/play.ts';
import { presentTurn } from '../../src/presentation/play/present-turn.ts';
import { decodeMoves, decodeRun } from '../../src/session/run.ts';

export const SCENARIOS = ['plum-exchange', 'cappuccino', 'cd-replacement'];

const players = new Map<string, Player>();

function playerOf(id: string): Player {
  const known = players.get(id);
  if (known !== undefined) return known;
  const loaded = loadScenario(id);
  if (!loaded.ok) throw new Error(loaded.error);
  const player = createPlayer(loaded.value.scenario, loaded.value.rubric.effects);
  players.set(id, player);
  return player;
}

/** All that is said in a run, entry by entry; null if its moves cannot be made. */
export function linesIn(text: string): readonly string[] | null {
  const run = decodeRun(text);
  if (run === null) return null;
  const player = playerOf(run.scenario);
  const decoded = decodeMoves(player, run.moves);
  if (!decoded.ok) return null;
  return presentTurn({ player, undone: 0, ...decoded.value }, play).entries.map(({ words }) =>
    inOneLine(plainText(words)),
  );
}

export const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** How many lines there are before the first move. */
export const openingOf = (scenario: string): number =>
  linesIn(`${scenario}~base~${'A'.repeat(16)}~`)?.length ?? 0;
