import { ALWAYS } from '../condition.ts';
import type { Condition, ReplyKey } from '../condition.ts';
import { endingId, factId, personaId, replyId, turnId } from '../ids.ts';
import type { Library } from '../library.ts';
import { BOUNDS, METERS, MOODS } from '../meter.ts';
import type { Meter, Mood } from '../meter.ts';
import type { Ending, Line, Persona, Range, Reply, Saying, Scenario, Target, Turn, Worth } from '../model.ts';
import { NARRATOR, PERIODS_IN_A_YEAR } from '../model.ts';
import { SKILLS, UNLIMITED, type Skill } from '../skill.ts';
import type {
  AmountsDraft,
  AnswerDraft,
  BlurtDraft,
  ConditionDraft,
  LineDraft,
  ReplyDraft,
  ScenarioDraft,
  TargetsDraft,
  TurnDraft,
} from './schema.ts';

/** The linked scenario of a draft. @throws Error if a name in it refers to nothing. */
export function buildScenario(draft: ScenarioDraft, library: Library): Scenario {
  const endings = mapEntries(draft.endings, (ending, id): Ending => ({
    kind: 'ending',
    id: endingId(id),
    title: ending.title,
    customer: ending.customer,
    matter: ending.matter,
    says: ending.says ?? null,
    right: ending.right ?? false,
  }));
  return {
    id: draft.id,
    title: draft.title,
    summary: draft.summary,
    language: draft.language ?? 'en',
    setting: draft.setting,
    channel: draft.channel ?? 'face',
    minutes: draft.minutes ?? 5,
    persona: customerOf(draft, library),
    others: othersOf(draft, library),
    worth: draft.worth === undefined ? null : buildWorth(draft.worth),
    facts: draft.facts ?? {},
    floor: endingId(draft.floor),
    start: turnId(draft.start),
    turns: mapEntries(draft.turns, (turn, id) => buildTurn(turn, id, draft.persona, endings)),
    endings,
  };
}

const mapEntries = <From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From, key: string) => To,
): Readonly<Record<string, To>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));

function personaOf(id: string, library: Library): Persona {
  const persona = library.personas[id];
  if (persona === undefined)
    throw new Error(`No persona "${id}" in the library: the references were not checked`);
  return persona;
}

function customerOf({ persona: id, mood }: ScenarioDraft, library: Library): Persona {
  const persona = personaOf(id, library);
  return mood === undefined ? persona : { ...persona, mood: valueOf(mood) };
}

function othersOf(draft: ScenarioDraft, library: Library): Readonly<Record<string, Persona>> {
  const said = Object.values(draft.turns).flatMap(({ says = [], replies = {} }) => [
    ...says,
    ...says.flatMap((line) => blurtOf(line)?.answer ?? []),
    ...Object.values(replies).flatMap(({ answer }) => answer ?? []),
  ]);
  const ids = said.flatMap((one) => (typeof one === 'string' || one.by === undefined ? [] : [one.by]));
  const others = ids.filter((id) => id !== draft.persona && id !== NARRATOR);
  return Object.fromEntries(others.map((id) => [id, personaOf(id, library)]));
}

function buildWorth({ amount, per, currency, year }: NonNullable<ScenarioDraft['worth']>): Worth {
  const range = toRange(amount);
  const times = PERIODS_IN_A_YEAR[per];
  const worked = { low: range.low * times, high: range.high * times };
  return { amount: range, per, currency, year: year === undefined ? worked : toRange(year) };
}

const toRange = (amounts: AmountsDraft): Range =>
  typeof amounts === 'number' ? { low: amounts, high: amounts } : { low: amounts[0], high: amounts[1] };

type Endings = Readonly<Record<string, Ending>>;

function buildTurn(draft: TurnDraft, id: string, customer: string, endings: Endings): Turn {
  const turn = { id, customer };
  const replies = Object.entries(draft.replies ?? {});
  const silences = replies.filter(([, reply]) => reply.do === 'nothing');
  const others = replies.filter(([, reply]) => reply.do !== 'nothing');
  return {
    kind: 'turn',
    id: turnId(id),
    phase: draft.phase,
    you: draft.you ?? null,
    later: draft.later ?? null,
    mood: draft.mood ?? null,
    lines: (draft.says ?? []).map((line) => buildLine(line, customer)),
    replies: [...others, ...silences].map(([name, reply]) => buildReply(reply, name, turn, endings)),
    otherwise: draft.otherwise === undefined ? [] : buildTargets(draft.otherwise, endings),
  };
}

function buildSaying(draft: AnswerDraft, customer: string): Saying {
  const { line, tone = null, by = customer } = typeof draft === 'string' ? { line: draft } : draft;
  // Nobody says what the narrator tells, so it is said in no tone.
  if (by === NARRATOR) return { text: line, tone: null, by };
  // The customer's own name says what an author gets by writing none.
  return { text: line, tone, by: by === customer ? null : personaId(by) };
}

function blurtOf(line: LineDraft): Exclude<BlurtDraft, string> | undefined {
  const blurt = typeof line === 'string' ? undefined : line.blurt;
  return typeof blurt === 'string' ? { say: blurt } : blurt;
}

function buildLine(draft: LineDraft, customer: string): Line {
  const line = typeof draft === 'string' ? { line: draft } : draft;
  const blurt = blurtOf(line);
  return {
    ...buildSaying(line, customer),
    reveals: listOf(line.reveals).map(factId),
    wants: line.wants ?? null,
    blurt: blurt?.say ?? null,
    blurtAnswer: blurt?.answer === undefined ? null : buildSaying(blurt.answer, customer),
    when: buildConditional(line),
  };
}

function buildReply(
  draft: ReplyDraft,
  id: string,
  turn: { readonly id: string; readonly customer: string },
  endings: Endings,
): Reply {
  return {
    id: replyId(id),
    turn: turnId(turn.id),
    say: draft.say ?? null,
    act: draft.do ?? null,
    tone: draft.say === undefined ? null : (draft.tone ?? null),
    button: draft.button ?? null,
    shows: draft.shows ?? [],
    remedies: listOf(draft.instead),
    misses: listOf(draft.misses),
    answer: draft.answer === undefined ? null : buildSaying(draft.answer, turn.customer),
    thinks: draft.thinks ?? null,
    echo: draft.echo ?? null,
    when: buildConditional(draft),
    times: draft.times ?? 1,
    to: buildTargets(draft.to, endings),
  };
}

function buildTargets(draft: TargetsDraft, endings: Endings): readonly Target[] {
  return (typeof draft === 'string' ? [draft] : draft).map((target): Target => {
    const { to, ...conditions } = typeof target === 'string' ? { to: target } : target;
    const isEnding = Object.hasOwn(endings, to);
    const destination = isEnding
      ? ({ kind: 'ending', id: endingId(to) } as const)
      : ({ kind: 'turn', id: turnId(to) } as const);
    return { when: buildConditional(conditions), to: destination };
  });
}

interface ConditionalDraft {
  readonly needs?: string | readonly string[] | undefined;
  readonly when?: ConditionDraft | undefined;
}

function buildConditional({ needs, when }: ConditionalDraft): Condition {
  const known = listOf(needs).map((fact): Condition => ({ kind: 'knows', fact: factId(fact) }));
  return allOf([...known, ...(when === undefined ? [] : conditionParts(when))]);
}

function conditionParts(draft: ConditionDraft): readonly Condition[] {
  const parts: Condition[] = METERS.flatMap((meter) => meterCondition(meter, draft[meter]));
  parts.push(...SKILLS.flatMap((skill) => missedCondition(skill, draft.missed?.[skill])));
  if (draft.knows !== undefined) parts.push({ kind: 'knows', fact: factId(draft.knows) });
  if (draft.said !== undefined) parts.push({ kind: 'said', reply: replyKey(draft.said) });
  if (draft.all !== undefined) parts.push(allOf(draft.all.map(buildCondition)));
  if (draft.any !== undefined) parts.push({ kind: 'any', of: draft.any.map(buildCondition) });
  if (draft.not !== undefined) parts.push({ kind: 'not', of: buildCondition(draft.not) });
  return parts;
}

const buildCondition = (draft: ConditionDraft): Condition => allOf(conditionParts(draft));

const replyKey = (said: string): ReplyKey => {
  const [turn = '', reply = ''] = said.split('/');
  return `${turn}/${reply}`;
};

interface LimitsDraft {
  readonly atLeast?: number | Mood | undefined;
  readonly below?: number | Mood | undefined;
}

function meterCondition(meter: Meter, limits: LimitsDraft | undefined): readonly Condition[] {
  if (limits === undefined) return [];
  const { lowest, highest } = BOUNDS[meter];
  const atLeast = valueOf(limits.atLeast ?? lowest);
  const below = valueOf(limits.below ?? highest + 1);
  return [{ kind: 'meter', meter, atLeast, below }];
}

function missedCondition(skill: Skill, limits: LimitsDraft | undefined): readonly Condition[] {
  if (limits === undefined) return [];
  const atLeast = valueOf(limits.atLeast ?? 0);
  const below = valueOf(limits.below ?? UNLIMITED);
  return [{ kind: 'missed', skill, atLeast, below }];
}

const valueOf = (value: number | Mood): number => (typeof value === 'number' ? value : MOODS.indexOf(value));

function allOf(parts: readonly Condition[]): Condition {
  const [first, ...rest] = parts;
  if (first === undefined) return ALWAYS;
  return rest.length === 0 ? first : { kind: 'all', of: parts };
}

const listOf = <Item>(items: Item | readonly Item[] | undefined): readonly Item[] =>
  items === undefined ? [] : isList(items) ? items : [items];

const isList = <Item>(items: Item | readonly Item[]): items is readonly Item[] => Array.isArray(items);
