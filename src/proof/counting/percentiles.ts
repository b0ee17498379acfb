/**
 * For each overall from 0 to 100: ⌊100·P(overall < it)⌋ under random play, from the shares of a whole that each overall
 * has, and from the share that gets stuck. A player who gets stuck has 0.
 */
export function percentilesIn(parts: readonly bigint[], whole: bigint, stuck: bigint): readonly number[] {
  let below = 0n;
  return parts.map((part, overall) => {
    const percentile = Number((100n * below) / whole);
    below += part + (overall === 0 ? stuck : 0n);
    return percentile;
  });
}
