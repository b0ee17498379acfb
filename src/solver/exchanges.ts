import { endingNamed } from '../scenario/lookup.ts';
import type { Survey } from './survey.ts';

const NEVER = 0xffff;

/**
 * The fewest replies, listening not counted, in any conversation that settles the matter with a customer who stays;
 * null where there is none.
 */
export function fewestReplies({ solved, edges }: Survey): number | null {
  const { layout, scenario, start } = solved;
  const fewest = new Uint16Array(layout.cells).fill(NEVER);
  for (const place of layout.order.toReversed()) {
    if (place.kind === 'ended') {
      const { customer, matter } = endingNamed(scenario, place.ending);
      if (customer !== 'stays' || matter !== 'settled') continue;
      fewest.fill(0, layout.offsets[place.index], layout.offsets[place.index + 1] ?? layout.cells);
    }
    const end = edges.ranges[place.index * 2 + 1] ?? 0;
    for (let edge = edges.ranges[place.index * 2] ?? 0; edge < end; edge++) {
      const from = edges.from[edge] ?? 0;
      const isReply = place.kind === 'choosing' && (edges.step[edge] ?? -1) >= 0;
      const there = (fewest[edges.to[edge] ?? 0] ?? NEVER) + (isReply ? 1 : 0);
      if (there < (fewest[from] ?? NEVER)) fewest[from] = there;
    }
  }
  const replies = fewest[start] ?? NEVER;
  return replies === NEVER ? null : replies;
}
