// Many things of one kind, each a little different: how a backdrop is filled.

/** Random numbers from 0 to 1, the same at every run. */
export function createChance(seed) {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

export const pick = (chance, list) => list[Math.floor(chance() * list.length)];
export const between = (chance, low, high) => Math.round(low + chance() * (high - low));
export const times = (count, draw) => Array.from({ length: count }, (_, index) => draw(index)).join('');
