import type { Flow, GroupSummary } from '../../cohort/summary.ts';
import { endingNamed } from '../../scenario/lookup.ts';
import type { Scenario } from '../../scenario/model.ts';
import { turnName } from './turn-name.ts';
import type { GraphNode, GraphView, CohortWayView } from './cohort-view.ts';
import type { CohortMessages } from '../messages/cohort.ts';

/** The part of the scenario that anybody reached: turns that were entered, endings that were reached. */
export function presentGraph(scenario: Scenario, group: GroupSummary, messages: CohortMessages): GraphView {
  const most = Math.max(1, ...group.flows.map(({ count }) => count));
  return {
    nodes: [...turnNodes(scenario, group, messages), ...endingNodes(scenario, group, messages)],
    edges: group.flows.map(({ from, to, count, lost }) => ({
      from,
      to,
      label: flowText(count, lost, messages),
      weight: count / most,
      isLosing: lost * 2 >= count,
    })),
  };
}

function flowText(count: number, lost: number, messages: CohortMessages): string {
  if (lost === 0) return messages.number({ value: count });
  return lost === count ? messages.flowAllLost({ count }) : messages.flowLost({ count, lost });
}

const turnNodes = (
  scenario: Scenario,
  { entered, lostWithin }: GroupSummary,
  messages: CohortMessages,
): readonly GraphNode[] => {
  const counts = new Map<string, number>(Object.entries(entered));
  const lost = new Map<string, number>(Object.entries(lostWithin));
  return Object.keys(scenario.turns)
    .filter((id) => counts.has(id))
    .map((id) => ({
      id,
      name: turnName(scenario, id, messages),
      count: messages.entered({ count: counts.get(id) ?? 0 }),
      lost: lost.has(id) ? messages.lostWithin({ count: lost.get(id) ?? 0 }) : null,
      outcome: null,
    }));
};

const endingNodes = (
  scenario: Scenario,
  { endings }: GroupSummary,
  messages: CohortMessages,
): readonly GraphNode[] =>
  endings.map(({ ending, count }) => {
    const { title, customer } = endingNamed(scenario, ending);
    return {
      id: ending,
      name: title,
      count: messages.endedThere({ count }),
      lost: null,
      outcome: { kind: customer, text: messages.outcome[customer] },
    };
  });

/** The same as a table: in the order of the conversation, the most frequent first. */
export function presentWays(
  scenario: Scenario,
  { flows, isJudged }: GroupSummary,
  messages: CohortMessages,
): readonly CohortWayView[] {
  const turns = Object.keys(scenario.turns);
  const nameOf = (id: string): string =>
    turns.includes(id) ? turnName(scenario, id, messages) : endingNamed(scenario, id).title;
  const place = ({ from }: Flow): number => turns.indexOf(from);
  return flows
    .toSorted((one, other) => place(one) - place(other) || other.count - one.count)
    .map(({ from, to, count, lost }) => ({
      from: turnName(scenario, from, messages),
      to: nameOf(to),
      count: messages.number({ value: count }),
      lost: isJudged ? messages.number({ value: lost }) : messages.none,
    }));
}
