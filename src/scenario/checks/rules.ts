import { asSeen } from '../text/as-seen.ts';
import type { Finding } from '../findings/finding.ts';
import { unmarked } from '../text/markup.ts';
import { nameOf } from '../reading/path.ts';
import { replyCode } from '../reply-code.ts';
import type { Named, Outline, OutlineReply, OutlineTargets, OutlineTurn } from './outline.ts';

/** There are only so many number keys to choose with. */
export const MOST_REPLIES = 9;

/** What the shape allows and the rules of the format forbid. */
export function* ruleFindings(outline: Outline): Iterable<Finding> {
  for (const ending of outline.endings.values()) {
    if (!outline.turns.has(ending.id)) continue;
    const message = `"${ending.id}" is also a turn; a turn and an ending must not share a name.`;
    yield { code: 'same-id', place: { keyOf: ending.path }, message };
  }
  for (const turn of outline.turns.values()) yield* turnFindings(turn);
}

function* turnFindings(turn: OutlineTurn): Iterable<Finding> {
  if (turn.lines.length > 1 && turn.lines.every(({ isConditional }) => isConditional)) {
    const message = `Every line of turn "${turn.id}" has a condition, so the customer might say nothing. Leave one without.`;
    yield { code: 'no-unconditional-line', place: { keyOf: [...turn.path, 'says'] }, message };
  }
  if (turn.isMap && turn.replies.length === 0 && !turn.otherwise.given) {
    const message = `turn "${turn.id}" has no replies, so it needs "otherwise": where it goes on.`;
    yield { code: 'missing-key', place: { keyOf: turn.path }, message };
  }
  if (turn.replies.length > MOST_REPLIES) {
    const message = `turn "${turn.id}" has ${turn.replies.length} replies; ${MOST_REPLIES} are the most (the keys 1–9 choose).`;
    yield { code: 'too-many-replies', place: { keyOf: turn.path }, message };
  }
  yield* targetFindings(turn.otherwise);
  yield* twins(turn, buttonAsSeen, 'same-text');
  yield* twins(turn, (reply) => replyCode(reply.id), 'same-code');
  for (const reply of turn.replies) yield* replyFindings(reply);
}

/** The text of the reply's button, or null where it has none yet. */
export function buttonText({ button, act, tone, say }: OutlineReply): string | null {
  if (act?.text === 'nothing') return 'Say nothing';
  if (say === null) return (button ?? act)?.text ?? null;
  const direction = [button === null ? act?.text : null, tone === null ? null : `Voice: ${tone.text}.`]
    .filter((part) => part != null)
    .join(' ');
  const words = (button ?? say).text;
  return direction === '' ? words : `(${direction}) ${words}`;
}

/** Without the marks of emphasis: no screen reader reads them aloud. */
function buttonAsSeen(reply: OutlineReply): string | null {
  const shown = buttonText(reply);
  return shown === null ? null : asSeen(unmarked(shown)) || null;
}

function* twins(
  turn: OutlineTurn,
  keyOf: (reply: OutlineReply) => string | null,
  code: 'same-text' | 'same-code',
): Iterable<Finding> {
  const first = new Map<string, OutlineReply>();
  for (const reply of turn.replies) {
    const key = keyOf(reply);
    if (key === null) continue;
    const twin = first.get(key);
    if (twin === undefined) first.set(key, reply);
    else yield { code, place: { keyOf: reply.path }, message: twinMessage(code, reply.id, twin.id) };
  }
}

const twinMessage = (code: 'same-text' | 'same-code', id: string, twin: string): string =>
  code === 'same-text'
    ? `reply "${id}" shows the same text as reply "${twin}"; a trainee could not tell them apart.`
    : `reply "${id}" and reply "${twin}" would be the same three letters in a link. Rename one of them.`;

function* replyFindings(reply: OutlineReply): Iterable<Finding> {
  if (!reply.isMap) return;
  yield* wordsFindings(reply);
  yield* targetFindings(reply.to);
  yield* contradictions(reply, reply.misses, 'misses');
  yield* contradictions(reply, reply.instead, 'instead');
}

function* wordsFindings(reply: OutlineReply): Iterable<Finding> {
  if (!reply.hasWords) {
    const message = `reply "${reply.id}" needs "say" (words), "do" (an act), or both.`;
    yield { code: 'missing-key', place: { keyOf: reply.path }, message };
  }
  if (reply.act?.text !== 'nothing') return;
  for (const words of [reply.say, reply.button]) {
    if (words === null) continue;
    const message = `reply "${reply.id}" says nothing, so it can have neither "say" nor "button".`;
    yield { code: 'silence-speaks', place: { keyOf: words.path }, message };
  }
}

function* contradictions(
  reply: OutlineReply,
  names: readonly Named[],
  key: 'misses' | 'instead',
): Iterable<Finding> {
  const shown = new Set(reply.shows.map(({ text }) => text));
  for (const { text, path } of names) {
    if (!shown.has(text)) continue;
    const contrary = key === 'misses' ? 'misses it' : 'is its remedy';
    const message = `reply "${reply.id}" shows "${text}" and also ${contrary}; it cannot do both.`;
    yield { code: 'wrong-behaviour', place: { valueOf: path }, message };
  }
}

function* targetFindings({ isList, targets }: OutlineTargets): Iterable<Finding> {
  const last = targets.at(-1);
  if (!isList || last === undefined) return;
  if (last.isConditional) {
    const message = `The last target of ${nameOf(last.path)} has a condition; where it does not hold, there is no way on.`;
    yield { code: 'last-target-conditional', place: { valueOf: last.path }, message };
  }
  for (const target of targets.slice(0, -1)) {
    if (target.isConditional) continue;
    const message = `This target of ${nameOf(target.path)} has no condition, so those after it can never be reached. Put it last.`;
    yield { code: 'unconditional-target-not-last', place: { valueOf: target.path }, message };
  }
}
