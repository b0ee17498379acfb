import { BAD_BEHAVIOURS, BEHAVIOURS, GOOD_BEHAVIOURS } from '../../src/scenario/behaviour.ts';
import { buildScenario } from '../../src/scenario/reading/build.ts';
import { personaId } from '../../src/scenario/ids.ts';
import type { Library } from '../../src/scenario/library.ts';
import { CHANNELS, PHASES, WANTS, type Persona, type Scenario } from '../../src/scenario/model.ts';
import type {
  LineDraft,
  ReplyDraft,
  ScenarioDraft,
  TargetsDraft,
  TurnDraft,
} from '../../src/scenario/reading/schema.ts';
import { Choices } from './choices.ts';
import { conditional, maybeConditional, type Conditional, type Names } from './generate-conditions.ts';
import { fc } from './generated.ts';

/** One persona for every mood that a conversation can begin with. */
export const CAST: Library = {
  personas: Object.fromEntries([1, 2, 3, 4, 5, 6].map((mood) => [`mood-${mood}`, personaOf(mood)])),
};

function personaOf(mood: number): Persona {
  const id = personaId(`mood-${mood}`);
  return { id, name: id, look: 'plain', pitch: 200, pace: 30, temper: 'dry', mood, pronoun: 'they' };
}

export interface Size {
  readonly turns: number;
  /** Of a turn, as the next two. */
  readonly lines: number;
  readonly replies: number;
  readonly facts: number;
}

export const USUAL_SIZE: Size = { turns: 5, lines: 4, replies: 4, facts: 3 };
/** Small enough for every conversation to be played. */
export const SMALL_SIZE: Size = { turns: 3, lines: 3, replies: 3, facts: 2 };

/**
 * Scenario files as authors can write them, with all that the format has for the rules: circles of turns, conditions,
 * chosen lines, facts, walk-outs, used-up replies, `otherwise`. Every one is valid, and every conversation in it ends
 * or comes to where nothing can be done.
 */
export const drafts = (size: Size = USUAL_SIZE): fc.Arbitrary<ScenarioDraft> =>
  fc
    .array(fc.nat(0xffff), { minLength: 60, maxLength: 500, size: 'max' })
    .map((numbers) => draftFrom(new Choices(numbers), size));

export const scenarios = (size: Size = USUAL_SIZE): fc.Arbitrary<Scenario> =>
  drafts(size).map((draft) => buildScenario(draft, CAST));

/** The turns and how much is in them: decided first, since conditions and targets name what comes later. */
interface Plan {
  readonly turns: readonly PlannedTurn[];
  readonly names: Names;
  /** For each turn the targets that it must have, so that everything can be reached. */
  readonly owed: readonly string[][];
  /** By `turn:line`. */
  readonly reveals: ReadonlyMap<string, readonly string[]>;
}

interface PlannedTurn {
  readonly id: string;
  readonly lines: number;
  readonly replies: readonly string[];
}

const REPLY_IDS = ['own-it', 'explain', 'promise', 'refund', 'shrug-off', 'ask', 'wait'] as const;

function draftFrom(choose: Choices, size: Size): ScenarioDraft {
  const plan = planOf(choose, size);
  const facts = Object.fromEntries(plan.names.facts.map((fact) => [fact, `What ${fact} tells.`]));
  return {
    format: 1,
    id: 'generated',
    title: 'Generated',
    summary: 'A scenario that no author wrote.',
    setting: 'plain',
    channel: choose.onceIn(4) ? choose.oneOf(CHANNELS) : 'face',
    persona: `mood-${choose.between(1, 6)}`,
    ...(plan.names.facts.length > 0 && { facts }),
    floor: 'gone',
    start: 'turn-0',
    turns: Object.fromEntries(plan.turns.map(({ id }, index) => [id, turnDraft(choose, plan, index)])),
    endings: {
      home: { title: 'Home', customer: 'stays', matter: 'settled' },
      unsure: { title: 'Unsure', customer: 'wavers', matter: 'open' },
      gone: { title: 'Gone', customer: 'leaves', matter: 'open' },
    },
  };
}

function planOf(choose: Choices, size: Size): Plan {
  const turns = Array.from({ length: choose.between(Math.ceil(size.turns / 2), size.turns) }, (_, index) => ({
    id: `turn-${index}`,
    lines: choose.upTo(size.lines + 1),
    replies: REPLY_IDS.slice(0, choose.onceIn(8) ? 0 : choose.between(1, size.replies)),
  }));
  const lines = turns.flatMap(({ id, lines: count }) =>
    Array.from({ length: count }, (_, line) => `${id}:${line}`),
  );
  const facts = lines.length === 0 ? [] : choose.some(size.facts, (index) => `fact-${index}`);
  const reveals = new Map<string, string[]>();
  const reveal = (fact: string): void => {
    const line = choose.oneOf(lines);
    reveals.set(line, [...new Set([...(reveals.get(line) ?? []), fact])]);
  };
  for (const fact of facts) {
    reveal(fact);
    if (choose.onceIn(3)) reveal(fact);
  }
  const owed: string[][] = turns.map(() => []);
  for (const { id } of turns.slice(1)) owed[choose.upTo(Number(id.slice('turn-'.length)))]?.push(id);
  for (const ending of ['home', 'unsure']) owed[choose.upTo(turns.length)]?.push(ending);
  const replies = turns.flatMap((turn) => turn.replies.map((reply) => `${turn.id}/${reply}`));
  return { turns, names: { facts, replies }, owed, reveals };
}

function turnDraft(choose: Choices, plan: Plan, index: number): TurnDraft {
  const turn = plan.turns[index];
  const owed = plan.owed[index];
  if (turn === undefined || owed === undefined) throw new RangeError(`No turn ${index} is planned`);
  const replies = turn.replies.map((id, at) => ({ id, draft: replyDraft(choose, plan, index, at) }));
  const debts = replies.map((): string[] => []);
  for (const target of owed) (debts[choose.upTo(Math.max(1, debts.length))] ?? []).push(target);
  const drafts = replies.map(({ id, draft }, at): [string, ReplyDraft] => [
    id,
    { ...draft, to: withDebts(choose, plan.names, debts[at] ?? [], draft.to) },
  ]);
  const needsOtherwise = drafts.every(([, { to }]) => leadsOnlyTo(to, turn.id));
  const otherwise = withDebts(
    choose,
    plan.names,
    replies.length === 0 ? owed : [],
    onward(choose, plan, index),
  );
  return {
    phase: choose.oneOf(PHASES),
    ...(turn.lines > 0 && { says: lineDrafts(choose, plan, turn) }),
    ...(drafts.length > 0 && { replies: Object.fromEntries(drafts) }),
    ...((needsOtherwise || !choose.onceIn(3)) && { otherwise }),
  };
}

function lineDrafts(choose: Choices, plan: Plan, turn: PlannedTurn): LineDraft[] {
  const certain = choose.upTo(turn.lines);
  return Array.from({ length: turn.lines }, (_, line): LineDraft => {
    const reveals = plan.reveals.get(`${turn.id}:${line}`);
    const conditions: Conditional =
      line === certain && turn.lines > 1 ? {} : maybeConditional(choose, plan.names, 3);
    return {
      line: `Line ${line}.`,
      ...(reveals !== undefined && { reveals: [...reveals] }),
      ...(choose.onceIn(2) && { wants: choose.oneOf(WANTS) }),
      ...conditions,
    };
  });
}

function replyDraft(choose: Choices, plan: Plan, turn: number, index: number): ReplyDraft {
  const isSilence = index === 0 && choose.onceIn(5);
  return {
    ...(isSilence ? { do: 'nothing' } : { say: `Reply ${index}.` }),
    ...behaviours(choose),
    ...maybeConditional(choose, plan.names, 4),
    ...(choose.onceIn(3) && { times: choose.between(1, 3) }),
    to: anywhere(choose, plan, turn),
  };
}

function behaviours(choose: Choices): Pick<ReplyDraft, 'shows' | 'instead' | 'misses'> {
  const shows = [...new Set(choose.some(3, () => choose.oneOf(BEHAVIOURS)))];
  const others = <Id extends string>(ids: readonly Id[]): Id[] => {
    const left = ids.filter((id) => !shows.some((shown) => shown === id));
    return [...new Set(choose.some(2, () => choose.oneOf(left)))];
  };
  const instead = choose.onceIn(4) ? others(BAD_BEHAVIOURS) : [];
  const misses = choose.onceIn(4) ? others(GOOD_BEHAVIOURS) : [];
  return { shows, ...(instead.length > 0 && { instead }), ...(misses.length > 0 && { misses }) };
}

/** Mostly onward, now and then to any turn, so that there are circles. */
function anywhere(choose: Choices, plan: Plan, turn: number): TargetsDraft {
  const somewhere = (): string =>
    choose.onceIn(3) ? choose.oneOf(plan.turns).id : further(choose, plan, turn);
  return targets(choose, plan.names, somewhere);
}

/** Never back: turns that lead to each other by `otherwise` in a circle are an error. */
const onward = (choose: Choices, plan: Plan, turn: number): TargetsDraft =>
  targets(choose, plan.names, () => further(choose, plan, turn));

function further(choose: Choices, plan: Plan, turn: number): string {
  const turns = plan.turns.slice(turn + 1).map(({ id }) => id);
  return turns.length === 0 || choose.onceIn(4) ? choose.oneOf(ENDINGS) : choose.oneOf(turns);
}

const ENDINGS = ['home', 'unsure', 'gone'] as const;

type TargetList = Exclude<TargetsDraft, string>;

function targets(choose: Choices, names: Names, somewhere: () => string): TargetsDraft {
  if (!choose.onceIn(3)) return somewhere();
  const first = choose.some(2, () => ({ to: somewhere(), ...conditional(choose, names) }));
  return [...first, somewhere()];
}

/** What is owed goes first, under a condition, so that what was there is not hidden. */
function withDebts(choose: Choices, names: Names, owed: readonly string[], to: TargetsDraft): TargetsDraft {
  const debts: TargetList = owed.map((debt) => ({ to: debt, ...conditional(choose, names) }));
  return debts.length === 0 ? to : [...debts, ...(typeof to === 'string' ? [to] : to)];
}

const leadsOnlyTo = (to: TargetsDraft, turn: string): boolean =>
  (typeof to === 'string' ? [to] : to).every(
    (target) => (typeof target === 'string' ? target : target.to) === turn,
  );
