import { ALWAYS } from './condition.ts';
import type { Ending, EndingId, Line, Reply, Scenario, Target, Turn, TurnId } from './model.ts';

/** A part of a scenario without what is as it is left out. */
type Packed<Whole, Defaults> = Omit<Whole, keyof Defaults> & Partial<Whole>;

const TARGET = { when: ALWAYS };
const LINE = { tone: null, by: null, reveals: [], wants: null, blurt: null, when: ALWAYS };
const REPLY = {
  say: null,
  act: null,
  button: null,
  shows: [],
  remedies: [],
  misses: [],
  answer: null,
  thinks: null,
  echo: null,
  when: ALWAYS,
  times: 1,
};
const TURN = { kind: 'turn', you: null, later: null, mood: null } as const;
const ENDING = { kind: 'ending', says: null } as const;

type PackedTarget = Packed<Target, typeof TARGET>;
type PackedLine = Packed<Line, typeof LINE>;
type PackedReply = Omit<Packed<Reply, typeof REPLY>, 'turn' | 'to'> & {
  readonly to: readonly PackedTarget[];
};
type PackedTurn = Omit<Packed<Turn, typeof TURN>, 'lines' | 'replies' | 'otherwise'> & {
  readonly lines: readonly PackedLine[];
  readonly replies: readonly PackedReply[];
  readonly otherwise: readonly PackedTarget[];
};
type PackedEnding = Packed<Ending, typeof ENDING>;

/** A scenario as it travels to the page: every byte of it stands before the first reply. */
export type PackedScenario = Omit<Scenario, 'turns' | 'endings'> & {
  readonly turns: readonly PackedTurn[];
  readonly endings: readonly PackedEnding[];
};

/** The same scenario, with its defaults filled in. */
export const unpackScenario = ({ turns, endings, ...rest }: PackedScenario): Scenario => ({
  ...rest,
  turns: byId<TurnId, Turn>(turns.map(unpackTurn)),
  endings: byId<EndingId, Ending>(endings.map((ending) => ({ ...ENDING, ...ending }))),
});

const unpackTurn = (turn: PackedTurn): Turn => ({
  ...TURN,
  ...turn,
  lines: turn.lines.map((line) => ({ ...LINE, ...line })),
  replies: turn.replies.map((reply) => ({ ...REPLY, ...reply, turn: turn.id, to: unpackTargets(reply.to) })),
  otherwise: unpackTargets(turn.otherwise),
});

const unpackTargets = (targets: readonly PackedTarget[]): readonly Target[] =>
  targets.map((target) => ({ ...TARGET, ...target }));

const byId = <Id extends string, Value extends { readonly id: Id }>(
  values: readonly Value[],
): Readonly<Record<Id, Value>> =>
  Object.fromEntries(values.map((value) => [value.id, value])) as Record<Id, Value>;

export const packScenario = ({ turns, endings, ...rest }: Scenario): PackedScenario => ({
  ...rest,
  turns: Object.values<Turn>(turns).map(packTurn),
  endings: Object.values<Ending>(endings).map((ending) => pack(ENDING, ending)),
});

const packTurn = ({ lines, replies, otherwise, ...turn }: Turn): PackedTurn => ({
  ...pack(TURN, turn),
  lines: lines.map((line) => pack(LINE, line)),
  replies: replies.map(({ turn: _, to, ...reply }) => ({ ...pack(REPLY, reply), to: packTargets(to) })),
  otherwise: packTargets(otherwise),
});

const packTargets = (targets: readonly Target[]): readonly PackedTarget[] =>
  targets.map((target) => pack(TARGET, target));

/** What differs from the defaults. */
function pack<Whole extends object, Defaults extends object>(
  defaults: Defaults,
  whole: Whole,
): Packed<Whole, Defaults> {
  const usual = new Map<string, unknown>(Object.entries(defaults));
  const unusual = Object.entries(whole).filter(
    ([key, value]) => !usual.has(key) || JSON.stringify(usual.get(key)) !== JSON.stringify(value),
  );
  return Object.fromEntries(unusual) as Packed<Whole, Defaults>;
}
