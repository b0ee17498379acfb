import type { EndingId, Turn } from '../../scenario/model.ts';
import type { Memory } from './memory.ts';

/** What tells the places of turns apart. Once all is said, which lines were chosen no longer matters. */
export const placeKey = (turn: Turn, lines: readonly number[], position: number, memory: Memory): string =>
  position < lines.length
    ? `${turn.id} ${position} of ${lines.join()} ${memory.key}`
    : `${turn.id} ${memory.key}`;

/** No id of a turn holds a space and begins with a sign. */
export const endingKey = (ending: EndingId): string => `→${ending}`;
