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
  keepAll: (megabytes: number) => `Keep all for offline (${megabytes.toFixed(1)} MB)`,
  keepingAll: 'Keeping all for offline …',
  allKept: 'All conversations are kept on this device. They play without a connection.',
  notAllKept:
    'Not all could be kept: the connection was lost, or there is no room left on this device. Choose it again to go on.',
} as const;

export type DialogMessages = Widened<typeof dialogs>;
