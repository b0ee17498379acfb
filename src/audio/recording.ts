import { Howl, Howler, type HowlOptions, type SoundSpriteDefinitions } from 'howler';
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
    unload(howl);
  };
  let closed = false;
  const howl = load({
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

/**
 * Where a request fails, Howler would try once more with an `<audio>` element and later empty it with a data URI, which
 * our content security policy reports as an error. Told that there is no such thing, it gives up at once.
 */
function load(options: HowlOptions): Howl {
  Howler.noAudio = false;
  const howl = new Howl(options);
  Howler.noAudio = true;
  return howl;
}

/** Unloading makes Howler forget what it was told. */
function unload(howl: Howl): void {
  howl.unload();
  Howler.noAudio = true;
}
