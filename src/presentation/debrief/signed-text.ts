import type { DebriefMessages } from '../messages/debrief.ts';

/** A change with its sign. */
export const signedText = (value: number, { signed }: DebriefMessages): string =>
  signed({ sign: value > 0 ? 'plus' : value < 0 ? 'minus' : 'none', amount: Math.abs(value) });
