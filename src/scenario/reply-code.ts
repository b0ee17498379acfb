const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ALL = `${CAPITALS}${CAPITALS.toLowerCase()}0123456789`;

/**
 * The three characters that stand for a reply in a run's link: a capital, so that it is never taken for a
 * listening move, and two of `A–Z a–z 0–9`. From the 32-bit FNV-1a hash of the reply's id.
 */
export function replyCode(id: string): string {
  const hash = fnv1a(id);
  const first = CAPITALS.charAt(hash % 26);
  const second = ALL.charAt(Math.floor(hash / 26) % 62);
  const third = ALL.charAt(Math.floor(hash / (26 * 62)) % 62);
  return first + second + third;
}

/** Ids are ASCII, so each code unit is one byte. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
