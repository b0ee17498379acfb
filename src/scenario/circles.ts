import type { Scenario, Turn } from './model.ts';

/** A circle is a set of turns that lead to each other; a turn that does not come back is in none. */
export type Circles = ReadonlyMap<string, number>;

/** The strongly connected components that hold an arrow, by Tarjan's algorithm, without recursion. */
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
