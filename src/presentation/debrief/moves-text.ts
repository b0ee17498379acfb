import type { Formats } from '../formats.ts';
import type { DebriefMessages } from '../messages/debrief.ts';

/** "moves 2, 5": where something happened. */
export const movesText = (numbers: readonly number[], messages: DebriefMessages, formats: Formats): string =>
  messages.moves({ count: numbers.length, moves: formats.list(numbers.map(String)) });
