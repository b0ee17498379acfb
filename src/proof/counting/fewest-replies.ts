import { endingNamed } from '../../scenario/lookup.ts';
import { eachEdgeOf, statesOf } from '../../solver/states/edges.ts';
import type { Survey } from '../../solver/states/solution.ts';

const NEVER = 0xffff;

/**
 * The fewest replies (listening does not count) in any conversation that settles the matter with a customer who stays;
 * null where there is none.
 */
export function fewestReplies({ solved }: Survey): number | null {
  const { layout, scenario, start } = solved;
  const fewest = new Uint16Array(layout.cells).fill(NEVER);
  for (const place of layout.order.toReversed()) {
    if (place.kind === 'ended') {
      const { customer, matter } = endingNamed(scenario, place.ending);
      if (customer === 'stays' && matter === 'settled') fewest.fill(0, ...statesOf(layout, place));
    }
    eachEdgeOf(solved, place, (from, to, step) => {
      const isReply = place.kind === 'choosing' && step >= 0;
      const there = (fewest[to] ?? NEVER) + (isReply ? 1 : 0);
      if (there < (fewest[from] ?? NEVER)) fewest[from] = there;
    });
  }
  const replies = fewest[start] ?? NEVER;
  return replies === NEVER ? null : replies;
}
