import type { Widened } from './widened.ts';

/** Our own words in the pause and the settings. */
export const dialogs = {
  paused: 'Paused',
  resumePlay: 'Go on',
  startAgain: 'Start again',
  leave: 'Back to the scenarios',
  settings: 'Settings',
  done: 'Done',
  sound: 'Sound',
  volume: 'Volume',
  showMeters: 'Show the meters',
  remarks: 'Tell at once what a reply showed',
  reduceMotion: 'Less motion',
  typeText: 'Type the text out',
  lowPower: 'Save power',
  keys: 'Keys: 1–9 choose, Space listens on, Escape pauses.',
} as const;

export type DialogMessages = Widened<typeof dialogs>;
