import { closest, didYouMean } from '../findings/closest.ts';
import type { Code } from '../findings/codes.ts';
import type { Finding } from '../findings/finding.ts';
import type { Library } from '../library.ts';
import { isId, toId } from '../ids.ts';
import { NARRATOR } from '../model.ts';
import { nameOf } from '../reading/path.ts';
import { longerName } from '../yaml/names/bent-words.ts';
import type { Conditional, Named, Outline, OutlineSaying, OutlineTargets, OutlineTurn } from './outline.ts';

/** A cast is short; nobody would read a longer list. */
const MOST_LISTED = 30;

/** All that can be referred to. The facts are null if they cannot be read; that is reported elsewhere. */
interface Names {
  readonly personas: ReadonlySet<string>;
  readonly speakers: ReadonlySet<string>;
  readonly facts: ReadonlySet<string> | null;
  readonly destinations: ReadonlySet<string>;
}

/** Every name that refers to nothing. */
export function* referenceFindings(outline: Outline, library: Library): Iterable<Finding> {
  const names: Names = {
    personas: new Set(Object.keys(library.personas)),
    speakers: new Set([...Object.keys(library.personas), NARRATOR]),
    facts: outline.facts === null ? null : properNames(outline.facts),
    destinations: properNames([...outline.turns.keys(), ...outline.endings.keys()]),
  };
  yield* startFindings(outline);
  yield* unknown(outline.persona, names.personas, 'unknown-persona', 'This file names the persona');
  for (const turn of outline.turns.values()) yield* turnFindings(turn, outline, names);
}

function* startFindings(outline: Outline): Iterable<Finding> {
  const { start, floor, turns, endings } = outline;
  // If there are no endings or turns at all, one finding already says so, and that is enough.
  if (floor !== null && endings.size > 0 && !properNames(endings.keys()).has(floor.text)) {
    const message = `"floor" goes to "${floor.text}", which is not an ending.`;
    yield missing(floor, properNames(endings.keys()), 'unknown-ending', message);
  }
  if (start !== null && turns.size > 0 && !properNames(turns.keys()).has(start.text)) {
    const message = `"start" goes to "${start.text}", which is not a turn.`;
    yield missing(start, properNames(turns.keys()), 'unknown-turn', message);
  }
}

/**
 * Names as they will be after the repair. What refers to `The-Airport` must then be `the-airport`: so that is
 * suggested, and what refers to `the-airport` already counts as right.
 */
const properNames = (names: Iterable<string>): ReadonlySet<string> =>
  new Set(Array.from(names, (name) => (isId(name) ? name : (toId(name) ?? name))));

function* turnFindings(turn: OutlineTurn, outline: Outline, names: Names): Iterable<Finding> {
  for (const line of turn.lines) {
    const owner = nameOf(line.path);
    for (const fact of line.reveals) yield* unknown(fact, names.facts, 'unknown-fact', `${owner} reveals`);
    yield* speakerFindings(line, names);
    yield* speakerFindings(line.blurtAnswer, names);
    yield* conditionFindings(line, outline, names);
  }
  for (const reply of turn.replies) {
    yield* speakerFindings(reply.answer, names);
    yield* conditionFindings(reply, outline, names);
    yield* targetFindings(reply.to, outline, names);
  }
  yield* targetFindings(turn.otherwise, outline, names);
}

const speakerFindings = ({ by, path }: OutlineSaying, { speakers }: Names): Iterable<Finding> =>
  unknown(by, speakers, 'unknown-persona', `${nameOf(path)} is spoken by`);

function* targetFindings({ targets }: OutlineTargets, outline: Outline, names: Names): Iterable<Finding> {
  for (const target of targets) {
    yield* conditionFindings(target, outline, names);
    const to = target.to;
    // Without any turn or any ending, one finding says so; all that leads there follows from it.
    if (to === null || outline.endings.size === 0 || names.destinations.has(to.text)) continue;
    const message = `${nameOf(to.path)} goes to "${to.text}", which is not a turn or an ending.`;
    yield missing(to, names.destinations, 'unknown-turn', message);
  }
}

function* conditionFindings(owner: Conditional, outline: Outline, names: Names): Iterable<Finding> {
  for (const fact of owner.facts) {
    yield* unknown(fact, names.facts, 'unknown-fact', `${nameOf(fact.path)} needs`);
  }
  for (const said of owner.said) yield* saidFindings(said, outline);
}

function* saidFindings(said: Named, outline: Outline): Iterable<Finding> {
  const [turnId = '', replyId = '', ...rest] = said.text.split('/');
  const turn = outline.turns.get(turnId);
  const isKnown = turn?.replyIds.has(replyId) === true && isId(replyId);
  if (rest.length === 0 && (isKnown || properNames(turn?.replyIds ?? []).has(replyId))) return;
  const turns = turn === undefined ? [...outline.turns.values()].slice(0, 100) : [turn];
  const known = turns.flatMap(({ id, replies }) => replies.map((reply) => `${id}/${reply.id}`));
  const message = `${nameOf(said.path)} asks whether "${said.text}" was said, which is not a reply (turn/reply).`;
  yield missing(said, known, 'unknown-reply', message);
}

function* unknown(
  name: Named | null,
  known: ReadonlySet<string> | null,
  code: 'unknown-fact' | 'unknown-persona',
  begin: string,
): Iterable<Finding> {
  if (name === null || known === null || known.has(name.text)) return;
  const what = code === 'unknown-fact' ? 'listed under "facts"' : 'in personas.yaml';
  const { message, ...finding } = missing(
    name,
    known,
    code,
    `${begin} "${name.text}", which is not ${what}.`,
  );
  const isGuessed = finding.remedy !== undefined || code === 'unknown-fact';
  const choices = ` There are ${[...known].slice(0, MOST_LISTED).join(', ')}. To add one, copy a line of personas.yaml and change it.`;
  yield { ...finding, message: isGuessed ? message : message + choices };
}

function missing(name: Named, known: Iterable<string>, code: Code, message: string): Finding {
  const names = [...known];
  // A name that YAML would change becomes a longer one, and `ação` becomes `acao`. All that refers to it must change,
  // too.
  const renamed = [longerName(name.text), toId(name.text)].find((one) => one !== null && names.includes(one));
  const guess = renamed ?? closest(name.text, names);
  const finding = { code, place: { valueOf: name.path }, message: message + didYouMean(guess) };
  return guess === null ? finding : { ...finding, remedy: { replaceBy: guess } };
}
