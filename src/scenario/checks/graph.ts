import type { Finding } from '../findings/finding.ts';
import type { Conditional, Named, Outline, OutlineTargets, OutlineTurn } from './outline.ts';

/**
 * What the turns and arrows alone show, without any meter. If an arrow is broken, nothing is reported: otherwise half
 * of the file would count as unreachable.
 */
export function* graphFindings(outline: Outline): Iterable<Finding> {
  yield* neverRevealed(outline);
  yield* endlessOtherwise(outline);
  yield* circlesWithoutEnd(outline);
  const { start, floor, turns, endings } = outline;
  if (!isWhole(outline) || start === null || floor === null) return;
  const reached = reachable(outline, start.text);
  for (const turn of turns.values()) {
    if (reached.has(turn.id)) continue;
    const message = `Nothing leads to turn "${turn.id}". Let a reply go there, or delete it.`;
    yield { code: 'unreachable-turn', place: { keyOf: turn.path }, message };
  }
  for (const ending of endings.values()) {
    if (reached.has(ending.id) || ending.id === floor.text) continue;
    const message = `Nothing leads to ending "${ending.id}". Let a reply go there, or delete it.`;
    yield { code: 'unreachable-ending', place: { keyOf: ending.path }, message };
  }
  const outcomes = new Set(
    [...endings.values()].filter(({ id }) => reached.has(id)).map(({ customer }) => customer),
  );
  if (outcomes.has('stays') || outcomes.has(null)) return;
  const message = 'The customer stays at no ending that can be reached: nobody could do this well.';
  yield { code: 'no-good-ending', place: { keyOf: ['endings'] }, message };
}

const targetsOf = (turn: OutlineTurn): readonly OutlineTargets[] => [
  ...turn.replies.map(({ to }) => to),
  ...(turn.otherwise.given ? [turn.otherwise] : []),
];

const arrows = (targets: OutlineTargets): readonly string[] =>
  targets.targets.flatMap(({ to }) => (to === null ? [] : [to.text]));

/** Whether every arrow can be read and ends somewhere. */
function isWhole({ start, floor, turns, endings }: Outline): boolean {
  if (start === null || floor === null || !turns.has(start.text) || !endings.has(floor.text)) return false;
  const isKnown = (to: Named | null): boolean => to !== null && (turns.has(to.text) || endings.has(to.text));
  const isMended = ({ targets }: OutlineTargets): boolean => targets.every(({ to }) => isKnown(to));
  const isMendedTurn = (turn: OutlineTurn): boolean =>
    turn.isMap && targetsOf(turn).length > 0 && targetsOf(turn).every(isMended);
  return [...turns.values()].every(isMendedTurn);
}

function reachable(outline: Outline, start: string): ReadonlySet<string> {
  const reached = new Set([start]);
  // A set is walked in the order of insertion, and that includes turns added on the way.
  for (const id of reached) {
    const turn = outline.turns.get(id);
    if (turn === undefined) continue;
    for (const to of targetsOf(turn).flatMap(arrows)) reached.add(to);
  }
  return reached;
}

function* neverRevealed(outline: Outline): Iterable<Finding> {
  const turns = [...outline.turns.values()];
  if (!turns.every(({ isHeard }) => isHeard)) return;
  const lines = turns.flatMap((turn) => turn.lines);
  const revealed = new Set(lines.flatMap(({ reveals }) => reveals.map(({ text }) => text)));
  for (const { text, path } of turns.flatMap(conditionalsOf).flatMap(({ facts }) => facts)) {
    if (revealed.has(text) || outline.facts?.has(text) !== true) continue;
    const message = `This asks for the fact "${text}", but no line reveals it. Add "reveals: ${text}" to a line.`;
    yield { code: 'never-revealed', place: { valueOf: path }, message };
  }
}

const conditionalsOf = (turn: OutlineTurn): readonly Conditional[] => [
  ...turn.lines,
  ...turn.replies,
  ...targetsOf(turn).flatMap(({ targets }) => targets),
];

/** Turns that only lead back to themselves, even if the rest of the file cannot be read. */
function* circlesWithoutEnd(outline: Outline): Iterable<Finding> {
  for (const turn of outline.turns.values()) {
    if (turn.otherwise.given || turn.replies.length === 0) continue;
    const targets = turn.replies.flatMap(({ to }) => to.targets);
    if (targets.length === 0 || !targets.every(({ to }) => to?.text === turn.id)) continue;
    const message = `Every reply of turn "${turn.id}" leads back to it, so that none is left in the end. Let one lead on, or give the turn "otherwise".`;
    yield { code: 'stuck', place: { keyOf: turn.path }, message };
  }
}

/** Follows `otherwise` alone. Each turn is marked when it is visited, so that it is visited only once. */
function* endlessOtherwise(outline: Outline): Iterable<Finding> {
  const done = new Set<string>();
  for (const turn of outline.turns.values()) {
    const circle = circleFrom(turn.id, outline, done);
    if (circle === null) continue;
    const path = outline.turns.get(circle)?.otherwise.targets[0]?.path ?? turn.path;
    const message = `turn "${circle}" leads back to itself by "otherwise" alone, so the conversation need never end.`;
    yield { code: 'endless-otherwise', place: { valueOf: path }, message };
  }
}

function circleFrom(start: string, outline: Outline, done: Set<string>): string | null {
  const onTheWay = new Set<string>();
  const stack = [{ id: start, next: 0 }];
  onTheWay.add(start);
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const otherwise = outline.turns.get(top.id)?.otherwise;
    const to = done.has(top.id) || otherwise?.given !== true ? undefined : arrows(otherwise)[top.next++];
    if (to === undefined) {
      done.add(top.id);
      onTheWay.delete(top.id);
      stack.pop();
    } else if (onTheWay.has(to)) {
      for (const id of onTheWay) done.add(id);
      return to;
    } else if (outline.turns.has(to)) {
      onTheWay.add(to);
      stack.push({ id: to, next: 0 });
    }
  }
  return null;
}
