import { unit } from './ambience.mjs';
import { setsWith } from '../sets.mjs';
import { fromDecibel, scale } from './signal.mjs';

/**
 * Every room tone that a set's `room-tone.mjs` composes: the length of its loop, and one turn of it. A loop lasts an
 * even number of whole seconds, so that hum and clock fit into it; its level is that of the whole, in dBFS.
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
