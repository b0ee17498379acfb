import { unit } from './ambience.mjs';
import { setsWith } from '../sets.mjs';
import { fromDecibel, scale } from './signal.mjs';

/**
 * Every room tone that a set's `room-tone.mjs` composes: how long its loop is, and one turn of it. A loop lasts whole
 * even seconds, so that hum and clock come round with it; its level is that of the whole, in dBFS.
 */
export const roomTones = async () =>
  Promise.all(
    setsWith('room-tone.mjs').map(async ({ name, folder, module }) => {
      const { duration, decibel, compose } = (await import(module)).default;
      return {
        name,
        folder,
        duration,
        render: () => scale(unit(compose(duration)), fromDecibel(decibel)),
      };
    }),
  );
