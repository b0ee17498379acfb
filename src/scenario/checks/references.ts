import { closest, didYouMean } from '../closest.ts';
import type { Code } from '../codes.ts';
import type { Finding } from '../finding.ts';
import type { Library } from '../library.ts';
import { nameOf } from '../path.ts';
import type { Conditional, Named, Outline, OutlineTargets, OutlineTurn } from './outline.ts';

/** Every name that refers to nothing. */
export function* referenceFindings(outline: Outline, library: Library): Iterable<Finding> {
  const personas = new Set(Object.keys(library.personas));
  yield* startFindings(outline);
  yield* unknown(outline.persona, personas, 'unknown-persona', 'This file names the persona');
  for (const turn of outline.turns.values()) yield* turnFindings(turn, outline, personas);
}

function* startFindings(outline: Outline): Iterable<Finding> {
  const { start, floor, turns, endings } = outline;
  // Where there are no endings or turns at all, that has been told, and is enough.
  if (floor !== null && endings.size > 0 && !endings.has(floor.text)) {
    yield missing(
      floor,
      endings.keys(),
      'unknown-ending',
      `"floor" goes to "${floor.text}", which is not an ending.`,
    );
  }
  if (start !== null && turns.size > 0 && !turns.has(start.text)) {
    yield missing(
      start,
      turns.keys(),
      'unknown-turn',
      `"start" goes to "${start.text}", which is not a turn.`,
    );
  }
}

function* turnFindings(
  turn: OutlineTurn,
  outline: Outline,
  personas: ReadonlySet<string>,
): Iterable<Finding> {
  for (const line of turn.lines) {
    const owner = nameOf(line.path);
    for (const fact of line.reveals) yield* unknown(fact, outline.facts, 'unknown-fact', `${owner} reveals`);
    yield* unknown(line.by, personas, 'unknown-persona', `${owner} is spoken by`);
    yield* conditionFindings(line, outline);
  }
  for (const reply of turn.replies) {
    yield* conditionFindings(reply, outline);
    yield* targetFindings(reply.to, outline);
  }
  yield* targetFindings(turn.otherwise, outline);
}

function* targetFindings({ targets }: OutlineTargets, outline: Outline): Iterable<Finding> {
  for (const target of targets) {
    yield* conditionFindings(target, outline);
    const to = target.to;
    if (to === null || outline.turns.has(to.text) || outline.endings.has(to.text)) continue;
    const message = `${nameOf(to.path)} goes to "${to.text}", which is not a turn or an ending.`;
    yield missing(to, destinations(outline), 'unknown-turn', message);
  }
}

function* destinations({ turns, endings }: Outline): Iterable<string> {
  yield* turns.keys();
  yield* endings.keys();
}

function* conditionFindings(owner: Conditional, outline: Outline): Iterable<Finding> {
  for (const fact of owner.facts) {
    yield* unknown(fact, outline.facts, 'unknown-fact', `${nameOf(fact.path)} needs`);
  }
  for (const said of owner.said) yield* saidFindings(said, outline);
}

function* saidFindings(said: Named, outline: Outline): Iterable<Finding> {
  const [turnId = '', replyId = '', ...rest] = said.text.split('/');
  const turn = outline.turns.get(turnId);
  if (rest.length === 0 && turn?.replyIds.has(replyId) === true) return;
  const turns = turn === undefined ? [...outline.turns.values()].slice(0, 100) : [turn];
  const known = turns.flatMap(({ id, replies }) => replies.map((reply) => `${id}/${reply.id}`));
  const message = `${nameOf(said.path)} asks whether "${said.text}" was said, which is not a reply (turn/reply).`;
  yield missing(said, known, 'unknown-reply', message);
}

function* unknown(
  name: Named | null,
  known: ReadonlySet<string>,
  code: 'unknown-fact' | 'unknown-persona',
  begin: string,
): Iterable<Finding> {
  if (name === null || known.has(name.text)) return;
  const what = code === 'unknown-fact' ? 'listed under "facts"' : 'in personas.yaml';
  yield missing(name, known, code, `${begin} "${name.text}", which is not ${what}.`);
}

function missing(name: Named, known: Iterable<string>, code: Code, message: string): Finding {
  const guess = closest(name.text, known);
  const finding = { code, place: { valueOf: name.path }, message: message + didYouMean(guess) };
  return guess === null ? finding : { ...finding, remedy: { replaceBy: guess } };
}
