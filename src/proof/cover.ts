import type { Move } from '../scenario/model.ts';
import { eachEdgeOf, eachRowBackward, edgesFrom, type Edges } from '../solver/states/edges.ts';
import { lineKey } from './met/first-met.ts';
import { spokenAtStart, spokenBy, type Spoken } from './met/spoken-lines.ts';
import { moveOf, type Survey } from '../solver/states/solution.ts';
import { placeOf } from '../solver/states/shortest-moves.ts';

/** One conversation of a cover. */
export interface Covering {
  readonly moves: readonly Move[];
  /** How many lines it shows that those before it do not. */
  readonly news: number;
}

export interface Cover {
  readonly conversations: readonly Covering[];
  /** How many lines are shown in all; those that nobody can hear are not. */
  readonly lines: number;
}

/**
 * A few complete conversations that together show every line that can be heard. Each is the one that shows the most
 * lines not shown before; of several, the shortest. That is greedy: fewer conversations might do, but never
 * many fewer. On circles a line that is heard twice counts twice.
 */
export function coverOf(survey: Survey): Cover {
  const sets = lineSetsOf(survey);
  const shown = new Set(linesOf(spokenAtStart(survey.solved)));
  const conversations: Covering[] = [];
  for (;;) {
    const { moves, lines } = richest(survey, sets, shown);
    const news = lines.filter((line) => !shown.has(line));
    if (news.length === 0 && conversations.length > 0) return { conversations, lines: shown.size };
    const before = conversations.length === 0 ? 0 : shown.size;
    for (const line of news) shown.add(line);
    conversations.push({ moves, news: shown.size - before });
  }
}

/** Which lines are heard by each edge, as the index of a set: there are few different sets. */
interface LineSets {
  readonly ofEdge: Uint32Array;
  readonly sets: readonly (readonly string[])[];
}

function lineSetsOf({ solved, edges }: Survey): LineSets {
  const ofEdge = new Uint32Array(edges.count);
  const indexes = new Map<string, number>();
  const sets: (readonly string[])[] = [];
  for (const place of solved.layout.order) {
    eachEdgeOf(solved, place, (_from, to, step, edge) => {
      const lines = linesOf(spokenBy(solved, place, step, to));
      const key = lines.join();
      const index = indexes.get(key) ?? sets.push(lines) - 1;
      indexes.set(key, index);
      ofEdge[edge] = index;
    });
  }
  return { ofEdge, sets };
}

const linesOf = (spoken: Spoken | null): readonly string[] =>
  spoken === null ? [] : spoken.lines.map((line) => lineKey(spoken.turn.id, line));

/** More than any conversation has moves. */
const LINE = 1_000_000;

/** The conversation with the most lines not shown yet: a pass backward finds the most ahead of each state, then we follow it. */
function richest(
  survey: Survey,
  lineSets: LineSets,
  shown: ReadonlySet<string>,
): { readonly moves: readonly Move[]; readonly lines: readonly string[] } {
  const { solved, edges } = survey;
  const ahead = new Float64Array(solved.layout.cells);
  const worth = worthOf(edges, lineSets, shown, ahead);
  eachRowBackward(solved, (state, first, end) => {
    let most = worth(first);
    for (let edge = first + 1; edge < end; edge++) most = Math.max(most, worth(edge));
    ahead[state] = most;
  });
  const moves: Move[] = [];
  const lines: string[] = [];
  for (let state = solved.start; ;) {
    const edge = edgesFrom(edges, state).find((each) => worth(each) === ahead[state]);
    if (edge === undefined) return { moves, lines };
    const move = moveOf(placeOf(solved, state), edges.step[edge] ?? -1);
    if (move !== null) moves.push(move);
    lines.push(...(lineSets.sets[lineSets.ofEdge[edge] ?? 0] ?? []));
    state = edges.to[edge] ?? 0;
  }
}

/** What an edge is worth, by what lies ahead of its target. */
function worthOf(
  { to, step }: Edges,
  { ofEdge, sets }: LineSets,
  shown: ReadonlySet<string>,
  ahead: Float64Array,
): (edge: number) => number {
  const news = sets.map((lines) => lines.filter((line) => !shown.has(line)).length * LINE);
  return (edge) =>
    (ahead[to[edge] ?? 0] ?? 0) + (news[ofEdge[edge] ?? 0] ?? 0) - ((step[edge] ?? -1) < 0 ? 0 : 1);
}
