import type { CohortSummary, GroupSummary } from '../../cohort/summary.ts';
import { endingNamed, turnNamed } from '../../scenario/lookup.ts';
import type { Scenario } from '../../scenario/model.ts';
import { problemPlace, problemSentence } from './damage.ts';
import { decisionWords, presentDecisions, type CohortCatalogues } from './decisions.ts';
import { turnName } from './turn-name.ts';
import { presentGraph, presentWays } from './graph.ts';
import type { CohortView, EndingRow, GroupView, LostRow, ProblemsView } from './cohort-view.ts';
import type { CohortMessages } from '../messages/cohort.ts';
import { histogram, medianText, percentText } from './figures.ts';

/** What was loaded. */
export function presentCohort(
  summary: CohortSummary,
  scenarios: ReadonlyMap<string, Scenario>,
  messages: CohortMessages,
): CohortView {
  const { attempts, files, duplicates, told, toldOtherwise, earlier, groups } = summary;
  return {
    sentences: [
      attempts === 0 ? messages.nothing : messages.loaded({ count: attempts, files }),
      ...(duplicates === 0 ? [] : [messages.duplicates({ count: duplicates })]),
      ...(earlier === 0 ? [] : [messages.earlier({ count: earlier })]),
    ],
    toldOtherwise: toldOtherwise === 0 ? null : messages.toldOtherwise({ count: toldOtherwise, total: told }),
    problems: presentProblems(summary, messages),
    groups: groups.map((group) => {
      const title = scenarios.get(group.scenario)?.title ?? group.scenario;
      const label = group.isEdited ? messages.editedGroup : messages.group;
      return { name: group.name, label: label({ title, count: group.attempts }) };
    }),
  };
}

function presentProblems(
  { problems, problemCount }: CohortSummary,
  messages: CohortMessages,
): ProblemsView | null {
  if (problemCount === 0) return null;
  const more = problemCount - problems.length;
  return {
    title: messages.problems({ count: problemCount }),
    items: problems.map((problem) => ({
      place: problemPlace(problem, messages),
      sentence: problemSentence(problem, messages),
    })),
    more: more === 0 ? null : messages.moreProblems({ count: more }),
  };
}

/** The attempts at one scenario. */
export function presentGroup(scenario: Scenario, group: GroupSummary, messages: CohortCatalogues): GroupView {
  const { cohort } = messages;
  return {
    name: group.name,
    title: scenario.title,
    language: scenario.language,
    notes: [
      ...(group.isEdited ? [cohort.editedNote({ misfits: group.misfits, count: group.attempts })] : []),
      ...(group.isJudged ? [] : [cohort.notJudged]),
    ],
    facts: presentFacts(group, cohort),
    overalls: histogram(group, cohort),
    endings: presentEndings(scenario, group, cohort),
    lost: group.isJudged ? presentLost(scenario, group, messages) : null,
    decisions: presentDecisions(scenario, group, messages),
    ways: presentWays(scenario, group, cohort),
    graph: presentGraph(scenario, group, cohort),
  };
}

function presentFacts(group: GroupSummary, messages: CohortMessages): GroupView['facts'] {
  const { facts, ofFinished } = messages;
  const { attempts, finished, first, assessed, passed } = group;
  const part = (count: number, of: number): string =>
    of === 0 ? messages.none : ofFinished({ count, share: percentText(count / of, messages) });
  return [
    { label: facts.attempts, value: messages.number({ value: attempts }) },
    { label: facts.finished, value: part(finished, attempts) },
    { label: facts.passed, value: part(passed, finished) },
    { label: facts.median, value: medianText(group, messages) },
    { label: facts.first, value: part(first, attempts) },
    { label: facts.assessed, value: part(assessed, attempts) },
  ];
}

function presentEndings(
  scenario: Scenario,
  { endings, finished }: GroupSummary,
  messages: CohortMessages,
): readonly EndingRow[] {
  const most = Math.max(1, ...endings.map(({ count }) => count));
  return endings
    .toSorted((one, other) => other.count - one.count)
    .map(({ ending, count }) => {
      const { title, customer } = endingNamed(scenario, ending);
      return {
        id: ending,
        label: title,
        customer,
        customerText: messages.outcome[customer],
        count: messages.number({ value: count }),
        share: percentText(count / finished, messages),
        length: count / most,
      };
    });
}

function presentLost(
  scenario: Scenario,
  { decisions, attempts }: GroupSummary,
  messages: CohortCatalogues,
): GroupView['lost'] {
  const { cohort } = messages;
  const moves = decisions
    .flatMap((decision) => decision.options.map((option) => ({ decision, ...option })))
    .filter(({ lost }) => lost > 0)
    .toSorted((one, other) => other.lost - one.lost);
  const all = moves.reduce((sum, { lost }) => sum + lost, 0);
  const rows: readonly LostRow[] = moves.map(({ decision, move, lost }) => {
    return {
      decision: decision.key,
      label: turnName(scenario, decision.turn, cohort),
      move: decisionWords(turnNamed(scenario, decision.turn), decision, move, messages),
      count: cohort.number({ value: lost }),
      share: percentText(lost / all, cohort),
      length: lost / (moves[0]?.lost ?? 1),
    };
  });
  return { sentence: cohort.lostSentence({ count: all, total: attempts }), rows };
}
