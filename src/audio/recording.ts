import { Howl, type SoundSpriteDefinitions } from 'howler';
import type { Slot, Sources } from './files.ts';

/** Howler's form of where sounds lie in a file. */
export const spriteOf = (slots: Readonly<Record<string, Slot>>, loop: boolean): SoundSpriteDefinitions =>
  Object.fromEntries(
    Object.entries(slots).map(([name, { start, length }]): [string, [number, number, boolean]] => [
      name,
      [start, length, loop],
    ]),
  );

/**
 * Loads a recording in the first codec that works, each tried once; `onReady` is never called if none does, and that is
 * all that happens then. Returns how to give it up, loaded or not.
 */
export function openRecording(
  sources: Sources,
  sprite: SoundSpriteDefinitions,
  onReady: (howl: Howl) => void,
): () => void {
  const [source, ...others] = sources;
  if (source === undefined) return () => undefined;
  let close = (): void => {
    closed = true;
    howl.unload();
  };
  let closed = false;
  const howl = new Howl({
    src: source.url,
    format: source.format,
    sprite,
    onload: () => {
      if (!closed) onReady(howl);
    },
    onloaderror: () => {
      if (closed) return;
      close();
      close = openRecording(others, sprite, onReady);
    },
  });
  return () => close();
}
