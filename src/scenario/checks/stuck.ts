import { circlesOf, type Circles } from '../circles.ts';
import type { Finding } from '../findings/finding.ts';
import type { Reply, Scenario, Target, Turn } from '../model.ts';
import { alwaysHoldsOne } from './tautology.ts';

/**
 * Turns without `otherwise` in which all replies may be gone. A turn is safe if, in any circumstances, a reply is open
 * that cannot have been used up: because the turn is met only once, or because the reply leads out of the circle for
 * good. It is also safe if it has more replies without a condition than there are ways back into it. The rest is a
 * warning, because only the solved game can tell for certain. Turns whose replies all lead back to themselves are
 * reported by graph.ts.
 */
export function* stuckFindings(scenario: Scenario): Iterable<Finding> {
  const circles = circlesOf(scenario);
  for (const turn of Object.values(scenario.turns)) {
    if (turn.otherwise.length > 0 || turn.replies.length === 0) continue;
    const place = { keyOf: ['turns', turn.id] };
    const lasting = turn.replies.filter((reply) => !mayBeUsedUp(reply, circles));
    if (alwaysHoldsOne(lasting.map(({ when }) => when)) || outlastsVisits(turn, scenario, circles)) continue;
    const message = `In turn "${turn.id}" it may come to pass that no reply is open. Give it a reply without a condition that leads on for good, or "otherwise".`;
    yield { code: 'may-get-stuck', place, message };
  }
}

function mayBeUsedUp(reply: Reply, circles: Circles): boolean {
  const own = circles.get(reply.turn);
  return own !== undefined && reply.to.some(({ to }) => to.kind === 'turn' && circles.get(to.id) === own);
}

/**
 * Whether the replies that are always open last for every visit. The circle is entered once; each way back into the
 * turn is a reply of the circle, and is itself used up.
 */
function outlastsVisits(turn: Turn, scenario: Scenario, circles: Circles): boolean {
  const own = circles.get(turn.id);
  const circle = Object.values(scenario.turns).filter(({ id }) => circles.get(id) === own);
  const leadsHere = (targets: readonly Target[]): boolean => targets.some(({ to }) => to.id === turn.id);
  if (circle.some(({ otherwise }) => leadsHere(otherwise))) return false;
  const waysBack = circle.flatMap(({ replies }) => replies).filter(({ to }) => leadsHere(to));
  const open = turn.replies.filter(({ when }) => when.kind === 'always');
  return allTimes(open) >= allTimes(waysBack) + 1;
}

const allTimes = (replies: readonly Reply[]): number => replies.reduce((sum, { times }) => sum + times, 0);
