import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { loadScenario } from '../../src/cli/files/load-scenario.ts';
import { createPlayer, replay, type Moment, type Player } from '../../src/conversation/replay.ts';
import type { Attempt } from '../../src/session/session.ts';
import { restoreAttempt } from '../../src/session/session.ts';

export const SHIPPED = ['plum-exchange', 'cappuccino', 'cd-replacement'] as const;

export const FIXTURES = [
  'conditional-lines',
  'double-warmth',
  'email',
  'floor',
  'otherwise',
  'times',
  'wants',
] as const;

/** A fixture by its name, or a shipped scenario by its id. */
export function playerOf(name: string): Player {
  const file = fileURLToPath(new URL(`../fixtures/scenarios/${name}.yaml`, import.meta.url));
  const isShipped = SHIPPED.some((id) => id === name);
  const loaded = loadScenario(isShipped ? name : file);
  if (!loaded.ok) throw new Error(loaded.error);
  return createPlayer(loaded.value.scenario, loaded.value.rubric.effects);
}

/** The moments of a conversation all of whose moves must be allowed; written as on the command line. */
export function play(player: Player, moves: string): readonly Moment[] {
  const replayed = replay(player, split(moves));
  if (!replayed.ok) expect.fail(`"${replayed.error.move}" is not allowed, at ${replayed.error.at}`);
  return replayed.value.moments;
}

export function after(player: Player, moves: string): Moment {
  const last = play(player, moves).at(-1);
  if (last === undefined) throw new Error('No beginning');
  return last;
}

export const attemptOf = (player: Player, moves: string): Attempt =>
  restoreAttempt(player, { moves: split(moves), undone: 0 });

export const split = (moves: string): readonly string[] => (moves === '' ? [] : moves.split(','));
