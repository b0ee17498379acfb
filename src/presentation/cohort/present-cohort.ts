import type { CohortSummary, GroupSummary } from '../../cohort/summary.ts';
import { endingNamed, turnNamed } from '../../scenario/lookup.ts';
import type { Scenario } from '../../scenario/model.ts';
import { problemPlace, problemSentence } from './damage.ts';
import { decisionWords, presentDecisions, turnName, type CohortCatalogues } from './decisions.ts';
import { presentGraph, presentWays } from './graph.ts';
import type { CohortView, EndingRow, GroupView, LostRow, ProblemsView } from './cohort-view.ts';
import type { CohortMessages } from '../messages/cohort.ts';
import { histogram, medianText } from './figures.ts';

/** What was loaded. */
export function presentCohort(
  summary: CohortSummary,
  scenarios: ReadonlyMap<string, Scenario>,
  messages: CohortMessages,
): CohortView {
  const { attempts, files, duplicates, told, toldOtherwise, groups } = summary;
  return {
    sentences: [
      attempts === 0 ? messages.nothing : messages.loaded(attempts, files),
      ...(duplicates === 0 ? [] : [messages.duplicates(duplicates)]),
    ],
    toldOtherwise: toldOtherwise === 0 ? null : messages.toldOtherwise(toldOtherwise, told),
    problems: presentProblems(summary, messages),
    groups: groups.map((group) => {
      const title = scenarios.get(group.scenario)?.title ?? group.scenario;
      const label = group.isEdited ? messages.editedGroup : messages.group;
      return { name: group.name, label: label(title, group.attempts) };
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
    title: messages.problems(problemCount),
    items: problems.map((problem) => ({
      place: problemPlace(problem, messages),
      sentence: problemSentence(problem, messages),
    })),
    more: more === 0 ? null : messages.moreProblems(more),
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
      ...(group.isEdited ? [cohort.editedNote(group.misfits, group.attempts)] : []),
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
  const { facts, number, ofFinished } = messages;
  const { attempts, finished, first, assessed, passed } = group;
  const part = (count: number, of: number): string =>
    of === 0 ? messages.none : ofFinished(count, count / of);
  return [
    { label: facts.attempts, value: number(attempts) },
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
        count: messages.number(count),
        share: messages.percent(count / finished),
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
      label: turnName(decision.turn),
      move: decisionWords(turnNamed(scenario, decision.turn), decision, move, messages),
      count: cohort.number(lost),
      share: cohort.percent(lost / all),
      length: lost / (moves[0]?.lost ?? 1),
    };
  });
  return { sentence: cohort.lostSentence(all, attempts), rows };
}
