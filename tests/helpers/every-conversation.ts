import type { Moment, Player } from '../../src/conversation/replay.ts';
import type { Move } from '../../src/scenario/model.ts';

/** One complete conversation: a moment before each move, and the last. */
export interface Played {
  readonly moves: readonly Move[];
  readonly moments: readonly Moment[];
}

/** Every complete conversation, one by one, on the machine. */
export function everyConversation(
  player: Player,
  so: Played = { moves: [], moments: [player.begin()] },
): readonly Played[] {
  const moment = so.moments.at(-1);
  if (moment === undefined || moment.ending !== null) return [so];
  return moment.allowed.flatMap((move) => {
    const next = player.make(moment, move);
    return next === null
      ? []
      : everyConversation(player, { moves: [...so.moves, move], moments: [...so.moments, next] });
  });
}
