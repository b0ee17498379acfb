import type { Howl } from 'howler';
import { ROOM_TONES } from './files.ts';
import { openRecording, spriteOf } from './recording.ts';

/** The room that is heard, one at a time, from a file that is loaded when it is first asked for. */
export interface RoomTone {
  /** Null: none. The room that is heard already goes on. */
  hear(name: string | null): void;
  destroy(): void;
}

/** Milliseconds: rooms change as one walks into them. */
const FADE_IN = 1500;
const FADE_OUT = 600;

export function createRoomTone(): RoomTone {
  let current: { readonly name: string; readonly leave: () => void } | null = null;
  const hear = (name: string | null): void => {
    if ((current?.name ?? null) === name) return;
    current?.leave();
    current = name === null ? null : { name, leave: enter(name) };
  };
  return { hear, destroy: () => hear(null) };
}

/** Returns how to leave the room again. */
function enter(name: string): () => void {
  const tone = ROOM_TONES.get(name);
  if (tone === undefined) return () => undefined;
  let fadeOut: (() => void) | null = null;
  const close = openRecording(tone.sources, spriteOf({ tone: tone.slot }, true), (howl) => {
    fadeOut = start(howl, () => close());
  });
  return () => (fadeOut ?? close)();
}

function start(howl: Howl, onSilent: () => void): () => void {
  const id = howl.play('tone');
  howl.fade(0, 1, FADE_IN, id);
  return () => {
    howl.fade(1, 0, FADE_OUT, id);
    // Only now: a fade-in that this one cuts short reports itself, too.
    howl.once('fade', onSilent, id);
  };
}
