/** What stands on a backdrop's counter between us and a customer who walks past it, in the set's units. */
const OCCLUDERS: ReadonlyMap<string, string> = new Map([
  [
    'grocery',
    'M194,692 H406 V760 H194Z M209,686 a25,25 0 0 1 20,-39 a25,25 0 0 1 24,-28 a27,27 0 0 1 8,-15 a25,25 0 0 1 40,-10 a25,25 0 0 1 40,14 a27,27 0 0 1 6,14 a25,25 0 0 1 24,28 a25,25 0 0 1 20,40Z',
  ],
  [
    'plain',
    'M252,680 h96 l-12,70 h-72Z M265,612 h7 l12,72 h-8Z M297,600 h7 v84 h-7Z M331,616 h7 l-16,70 h-8Z',
  ],
]);

/** SVG path data; empty where nothing stands in the way. */
export const occludersOf = (setting: string): string => OCCLUDERS.get(setting) ?? '';
