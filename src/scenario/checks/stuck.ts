import type { Finding } from '../findings/finding.ts';
import type { Reply, Scenario, Target, Turn } from '../model.ts';
import { alwaysHoldsOne } from './tautology.ts';

/**
 * Turns without `otherwise` in which all replies may be gone. A turn is safe where, in any circumstances, a reply
 * is open that cannot have been used up: one in a turn that is met only once, or one that leads out of the
 * circle for good; and where replies without a condition outnumber the ways back into the turn. The rest is a
 * warning, since only the solved game can tell for certain.
 */
export function* stuckFindings(scenario: Scenario): Iterable<Finding> {
  const circles = circlesOf(scenario);
  for (const turn of Object.values(scenario.turns)) {
    if (turn.otherwise.length > 0 || turn.replies.length === 0) continue;
    const place = { keyOf: ['turns', turn.id] };
    if (turn.replies.every((reply) => leadsOnlyTo(reply, turn.id))) {
      const message = `Every reply of turn "${turn.id}" leads back to it, so that none is left in the end. Let one lead on, or give the turn "otherwise".`;
      yield { code: 'stuck', place, message };
      continue;
    }
    const lasting = turn.replies.filter((reply) => !mayBeUsedUp(reply, circles));
    if (alwaysHoldsOne(lasting.map(({ when }) => when)) || outlastsVisits(turn, scenario, circles)) continue;
    const message = `In turn "${turn.id}" it may come to pass that no reply is open. Give it a reply without a condition that leads on for good, or "otherwise".`;
    yield { code: 'may-get-stuck', place, message };
  }
}

const leadsOnlyTo = (reply: Reply, turn: string): boolean =>
  reply.to.every(({ to }) => to.kind === 'turn' && to.id === turn);

/** A circle is a set of turns that lead to each other; a turn that does not come back is in none. */
export type Circles = ReadonlyMap<string, number>;

function mayBeUsedUp(reply: Reply, circles: Circles): boolean {
  const own = circles.get(reply.turn);
  return own !== undefined && reply.to.some(({ to }) => to.kind === 'turn' && circles.get(to.id) === own);
}

/**
 * Whether the replies that are always open last for every visit. The circle is entered once; each way back into
 * the turn is a reply of the circle, and is used up in its turn.
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

/** The strongly connected components that hold an arrow, by Tarjan's way, without recursion. */
export function circlesOf(scenario: Scenario): Circles {
  const arrows = new Map(Object.values(scenario.turns).map((turn) => [String(turn.id), arrowsOf(turn)]));
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const circles = new Map<string, number>();

  const enter = (id: string): { id: string; next: number } => {
    index.set(id, index.size);
    lowest.set(id, index.size - 1);
    open.push(id);
    isOpen.add(id);
    return { id, next: 0 };
  };
  const lower = (id: string, to: number | undefined): void => {
    lowest.set(id, Math.min(lowest.get(id) ?? 0, to ?? Infinity));
  };
  const close = (id: string): void => {
    const members = open.splice(open.lastIndexOf(id));
    for (const member of members) isOpen.delete(member);
    const isCircle = members.length > 1 || arrows.get(id)?.includes(id) === true;
    if (isCircle) for (const member of members) circles.set(member, index.get(id) ?? 0);
  };

  for (const root of arrows.keys()) {
    if (index.has(root)) continue;
    const stack = [enter(root)];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const to = arrows.get(top.id)?.[top.next++];
      if (to !== undefined && !index.has(to)) stack.push(enter(to));
      else if (to !== undefined) lower(top.id, isOpen.has(to) ? index.get(to) : undefined);
      else {
        stack.pop();
        if (lowest.get(top.id) === index.get(top.id)) close(top.id);
        const parent = stack.at(-1);
        if (parent !== undefined) lower(parent.id, lowest.get(top.id));
      }
    }
  }
  return circles;
}

const arrowsOf = (turn: Turn): readonly string[] =>
  [...turn.replies.flatMap(({ to }) => to), ...turn.otherwise].flatMap(({ to }) =>
    to.kind === 'turn' ? [String(to.id)] : [],
  );
