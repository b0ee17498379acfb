import { renderDecisions, renderTurn, type DecisionOrder } from '../../dialogue/cohort/decisions.ts';
import { createGraph, sketchOf, type GraphSection } from '../../dialogue/cohort/graph.ts';
import { renderLost, renderOverview } from '../../dialogue/cohort/overview.ts';
import { createRuns, type Runs } from '../../dialogue/cohort/runs.ts';
import type { GroupView } from '../../presentation/cohort/cohort-view.ts';
import { presentGroup } from '../../presentation/cohort/present-cohort.ts';
import { presentRuns } from '../../presentation/cohort/present-runs.ts';
import { encodeRun } from '../../session/run.ts';
import { formatRoute } from '../route.ts';
import type { CohortContext } from './context.ts';
import type { Content } from './desk.ts';

/** The report on one group, part by part: figures, losses, graph, decisions, runs. @param onShown called when the graph is drawn, too. */
export function* groupParts(
  context: CohortContext,
  { summary, scenarios }: Content,
  name: string,
  onShown: () => void,
): Generator<HTMLElement> {
  const group = summary.groups.find((one) => one.name === name);
  const scenario = group && scenarios.get(group.scenario);
  if (group === undefined || scenario === undefined) return;
  const { shell, desk, look, messages, onUnanswered } = context;
  const view = presentGroup(scenario, group, { play: shell.environment.messages, cohort: messages });
  const onDecision = (key: string): void => {
    const turn = view.decisions.find((decision) => decision.key === key)?.turn;
    if (turn !== undefined) openTurn(context, view, graph, turn, true);
  };
  const graph = createGraph(view, messages, (turn) => openTurn(context, view, graph, turn, true));
  const drawing = desk.draw(sketchOf(view.graph)).catch(() => null);
  yield renderOverview(view, messages);
  yield* renderLost(view, messages, onDecision);
  yield graph.element;
  const { turn: opened, order: chosenOrder } = look.now();
  if (opened !== null) openTurn(context, view, graph, opened, false);
  const order = { order: chosenOrder, onOrder: (order: DecisionOrder) => look.see({ order }) };
  yield renderDecisions(view, { messages, ...order, onTurn: onDecision });
  const runs = listRuns(context, view, scenarios);
  yield runs.element;
  void drawing.then((drawn) => (drawn === null ? onUnanswered() : graph.draw(drawn))).then(onShown);
}

/** @param isAsked whether somebody has just asked for it: then it gets the focus. */
function openTurn(
  { look, messages }: CohortContext,
  view: GroupView,
  graph: GraphSection,
  turn: string,
  isAsked: boolean,
): void {
  look.see({ turn });
  const before = document.activeElement;
  const details = renderTurn(view, turn, messages, () => {
    look.see({ turn: null });
    graph.details.replaceChildren();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  });
  graph.details.replaceChildren(details);
  if (!isAsked) return;
  details.querySelector('h3')?.focus({ preventScroll: true });
  details.scrollIntoView({ block: 'nearest' });
}

function listRuns(
  { desk, look, messages, formats, onUnanswered }: CohortContext,
  view: GroupView,
  scenarios: Content['scenarios'],
): Runs {
  let asked = 0;
  const update = async (): Promise<void> => {
    const number = ++asked;
    const page = await desk.runs({ group: view.name, ...look.now().choice }, look.now().page);
    if (number !== asked) return;
    look.see({ page: page.page });
    const hrefOf = (row: (typeof page.rows)[number]): string =>
      formatRoute({ page: 'debrief', run: encodeRun(row.attempt.run) });
    runs.render(presentRuns(page, scenarios, hrefOf, messages, formats));
    const { run } = look.now();
    if (run === null) return;
    // Somebody came back from its debrief.
    const links = [...runs.element.querySelectorAll('a')];
    links.find(({ hash }) => hash === run)?.focus({ preventScroll: true });
    look.see({ run: null });
  };
  const ask = (): void => void update().catch(onUnanswered);
  const runs = createRuns(view, {
    messages,
    choice: look.now().choice,
    onChoice(choice) {
      look.see({ choice, page: 0 });
      ask();
    },
    onTurnPage(by) {
      look.see({ page: look.now().page + by });
      ask();
    },
  });
  ask();
  return runs;
}
