import { ALWAYS } from './condition.ts';
import type { Ending, EndingId, Line, Reply, Saying, Scenario, Target, Turn, TurnId } from './model.ts';

/** A scenario as it travels to the page. Every byte of it comes before the first reply. */
export type PackedScenario = Omit<Scenario, 'turns' | 'endings'> & {
  readonly turns: readonly Packed[];
  readonly endings: readonly Packed[];
};

/**
 * The values of a part, in the order of its list below. Null stands for the default; defaults at the end are left out.
 */
type Packed = readonly unknown[];

/** Every key of a part with its default. What authors give most often comes first. */
type Defaults<Part> = Readonly<Record<keyof Part, unknown>>;

const TARGET: Defaults<Target> = { to: null, when: ALWAYS };
const LINE: Defaults<Line> = {
  text: null,
  wants: null,
  blurt: null,
  reveals: [],
  when: ALWAYS,
  tone: null,
  by: null,
  blurtAnswer: null,
};
const SAYING: Defaults<Saying> = { text: null, tone: null, by: null };
const REPLY: Defaults<Omit<Reply, 'turn'>> = {
  id: null,
  to: [],
  say: null,
  answer: null,
  shows: [],
  when: ALWAYS,
  misses: [],
  remedies: [],
  act: null,
  button: null,
  times: 1,
  thinks: null,
  echo: null,
  tone: null,
};
const TURN: Defaults<Turn> = {
  id: null,
  phase: null,
  you: null,
  lines: [],
  replies: [],
  mood: null,
  otherwise: [],
  later: null,
  kind: 'turn',
};
const ENDING: Defaults<Ending> = {
  id: null,
  title: null,
  customer: null,
  matter: null,
  says: null,
  right: false,
  kind: 'ending',
};

export const packScenario = ({ turns, endings, ...rest }: Scenario): PackedScenario => ({
  ...rest,
  turns: Object.values<Turn>(turns).map((turn) =>
    pack(TURN, {
      ...turn,
      lines: turn.lines.map((line) => pack(LINE, { ...line, blurtAnswer: packSaying(line.blurtAnswer) })),
      replies: turn.replies.map((reply) => packReply(reply)),
      otherwise: packTargets(turn.otherwise),
    }),
  ),
  endings: Object.values<Ending>(endings).map((ending) => pack(ENDING, ending)),
});

/** Makes the same scenario of it again. */
export const unpackScenario = ({ turns, endings, ...rest }: PackedScenario): Scenario => ({
  ...rest,
  turns: byId<TurnId, Turn>(turns.map(unpackTurn)),
  endings: byId<EndingId, Ending>(endings.map((ending) => unpack<Ending>(ENDING, ending))),
});

function unpackTurn(packed: Packed): Turn {
  const turn = unpack<PackedTurn>(TURN, packed);
  return {
    ...turn,
    lines: turn.lines.map((packedLine) => {
      const line = unpack<PackedLine>(LINE, packedLine);
      return { ...line, blurtAnswer: unpackSaying(line.blurtAnswer) };
    }),
    replies: turn.replies.map((packedReply) => {
      const reply = unpack<PackedReply>(REPLY, packedReply);
      return {
        ...reply,
        turn: turn.id,
        answer: unpackSaying(reply.answer),
        to: unpackTargets(reply.to),
      };
    }),
    otherwise: unpackTargets(turn.otherwise),
  };
}

type PackedLine = Omit<Line, 'blurtAnswer'> & { readonly blurtAnswer: Packed | null };
type PackedReply = Omit<Reply, 'turn' | 'to' | 'answer'> & {
  readonly to: readonly Packed[];
  readonly answer: Packed | null;
};
type PackedTurn = Omit<Turn, 'lines' | 'replies' | 'otherwise'> &
  Readonly<Record<'lines' | 'replies' | 'otherwise', readonly Packed[]>>;

const packSaying = (saying: Saying | null): Packed | null => saying && pack(SAYING, saying);

const unpackSaying = (packed: Packed | null): Saying | null => packed && unpack<Saying>(SAYING, packed);

const packReply = (reply: Reply): Packed =>
  pack(REPLY, {
    ...reply,
    answer: packSaying(reply.answer),
    to: packTargets(reply.to),
  });

const packTargets = (targets: readonly Target[]): readonly Packed[] =>
  targets.map((target) => pack(TARGET, target));

const unpackTargets = (targets: readonly Packed[]): readonly Target[] =>
  targets.map((target) => unpack<Target>(TARGET, target));

function pack(defaults: object, part: object): Packed {
  const given = new Map<string, unknown>(Object.entries(part));
  const values = Object.entries(defaults).map(([key, usual]) => {
    const value = given.get(key);
    return JSON.stringify(value) === JSON.stringify(usual) ? null : value;
  });
  return values.slice(0, values.findLastIndex((value) => value !== null) + 1);
}

/** Trusts that the values fit the part, because the same build packed them. */
const unpack = <Part>(defaults: Defaults<Part>, values: Packed): Part =>
  Object.fromEntries(
    Object.entries(defaults).map(([key, usual], index) => [key, values[index] ?? usual]),
  ) as Part;

const byId = <Id extends string, Value extends { readonly id: Id }>(
  values: readonly Value[],
): Readonly<Record<Id, Value>> =>
  Object.fromEntries(values.map((value) => [value.id, value])) as Record<Id, Value>;
