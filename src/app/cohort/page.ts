import style from '../../dialogue/cohort/cohort.css?inline';
import { createCohort, type CohortPage } from '../../dialogue/cohort/cohort.ts';
import { chooser, renderDecisions, renderTurn, type DecisionOrder } from '../../dialogue/cohort/decisions.ts';
import { section } from '../../dialogue/cohort/bars.ts';
import { createGraph, sketchOf, type GraphSection } from '../../dialogue/cohort/graph.ts';
import { renderLost, renderOverview } from '../../dialogue/cohort/overview.ts';
import { createRuns, type RunChoice, type Runs } from '../../dialogue/cohort/runs.ts';
import { button, element } from '../../dialogue/parts/element.ts';
import type { GroupView } from '../../presentation/cohort/cohort-view.ts';
import { formatsOf, type Formats } from '../../presentation/formats.ts';
import type { CohortMessages } from '../../presentation/messages/cohort.ts';
import { presentCohort, presentGroup } from '../../presentation/cohort/present-cohort.ts';
import { damageSentence } from '../../presentation/cohort/damage.ts';
import { presentRuns } from '../../presentation/cohort/present-runs.ts';
import type { Damage } from '../../results/told-attempt.ts';
import { encodeRun } from '../../session/run.ts';
import type { Ticker } from '../../basics/ticker.ts';
import { createDesk, type Content, type Desk } from './desk.ts';
import type { CsvName, Progress } from './protocol.ts';
import { formatRoute } from '../route.ts';
import type { Page, Shell } from '../shell.ts';
import { adoptStyle } from '../style.ts';

/** Where the trainer was looking: kept with the data, so that Back from a debrief finds it. */
interface Look {
  readonly group: string | null;
  readonly turn: string | null;
  readonly order: DecisionOrder;
  readonly choice: RunChoice;
  readonly page: number;
  /** How far down, in pixels. */
  readonly scroll: number;
  /** The run that was opened, to come back to; null for none. */
  readonly run: string | null;
}

const anyRun: RunChoice = {
  ending: null,
  result: null,
  firstOnly: false,
  toldOtherwiseOnly: false,
  text: '',
};
const atFirst: Look = {
  group: null,
  turn: null,
  order: 'conversation',
  choice: anyRun,
  page: 0,
  scroll: 0,
  run: null,
};

/** How the page looks, kept for whoever comes back. */
interface LookKeeper {
  readonly now: () => Look;
  readonly see: (part: Partial<Look>) => void;
}

function createLook(): LookKeeper {
  let look = atFirst;
  return { now: () => look, see: (part) => void (look = { ...look, ...part }) };
}

/** What each part of the page works with. */
interface Room {
  readonly shell: Shell;
  readonly desk: Desk;
  readonly page: CohortPage;
  readonly look: LookKeeper;
  readonly messages: CohortMessages;
  readonly formats: Formats;
  /** The thread that knows what was loaded is gone, or could not answer. */
  readonly onUnanswered: () => void;
}

/** Fetches what the page for trainers says. */
export async function loadCohort(shell: Shell): Promise<() => Page> {
  const { words } = shell.environment;
  const [{ cohort }, formats] = await Promise.all([words.cohort(), formatsOf(words)]);
  return () => openCohort(shell, cohort, formats);
}

/** The page for trainers: what a group did, from files that never leave the browser. */
function openCohort(shell: Shell, messages: CohortMessages, formats: Formats): Page {
  adoptStyle(style);
  const desk = shell.environment.keep(createDesk);
  const look = shell.environment.keep(createLook);
  let isBusy = false;
  const page = createCohort(shell.environment.root, {
    messages,
    onFiles: (files) => void load(files),
    onCancel: desk.cancel,
    onForget() {
      desk.forget();
      look.see(atFirst);
      page.show(null, []);
    },
  });
  const load = async (files: readonly File[]): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    page.say('');
    const total = messages.megabytes({ size: sizeOf(files) / MEGABYTE });
    page.setBusy({ text: messages.reading({ done: messages.number({ value: 0 }), total }), share: 0 });
    const loaded = await desk.load(files, (progress) => page.setBusy(busyWith(progress, messages)));
    isBusy = false;
    page.setBusy(null);
    if (loaded === 'loaded') showContent(room);
    page.say(newsOf(loaded, desk.content(), messages));
  };
  const onUnanswered = (): void => page.say(messages.unanswered);
  const room: Room = { shell, desk, page, look, messages, formats, onUnanswered };
  document.title = messages.title;
  addEventListener('beforeprint', openWays);
  const wasAt = look.now().scroll;
  let isReturning = true;
  showContent(room, () => {
    if (isReturning) scrollTo(0, wasAt);
    isReturning = false;
  });
  return {
    close() {
      const { activeElement } = document;
      look.see({
        scroll: scrollY,
        run: activeElement instanceof HTMLAnchorElement ? activeElement.hash : null,
      });
      if (isBusy) desk.cancel();
      removeEventListener('beforeprint', openWays);
      shell.environment.root.replaceChildren();
    },
  };
}

/** On paper nothing can be unfolded. */
function openWays(): void {
  for (const details of document.querySelectorAll('details.cohort-ways')) details.setAttribute('open', '');
}

const sizeOf = (files: readonly File[]): number => files.reduce((sum, { size }) => sum + size, 0);

const MEGABYTE = 1e6;

function busyWith({ stage, done, total }: Progress, messages: CohortMessages) {
  const size = (bytes: number): string => messages.megabytes({ size: bytes / MEGABYTE });
  const share = total === 0 ? 1 : done / total;
  const text =
    stage === 'reading'
      ? messages.reading({ done: size(done), total: size(total) })
      : messages.counting({ done, total });
  // Both stages in one bar.
  return { text, share: stage === 'reading' ? share / 2 : 0.5 + share / 2 };
}

function newsOf(
  loaded: Awaited<ReturnType<Desk['load']>>,
  content: Content | null,
  messages: CohortMessages,
): string {
  switch (loaded) {
    case 'loaded':
      return content === null
        ? ''
        : presentCohort(content.summary, content.scenarios, messages).sentences.join(' ');
    case 'cancelled':
      return messages.stopped;
    case 'failed':
      return messages.failed;
    case 'no-worker':
      return messages.noWorker;
  }
}

function showContent(room: Room, onShown: () => void = () => undefined): void {
  const { shell, desk, page, look, messages } = room;
  const content = desk.content();
  if (content === null) return page.show(null, []);
  const view = presentCohort(content.summary, content.scenarios, messages);
  const group = element('div', { class: 'cohort-group' });
  const names = Object.fromEntries(view.groups.map(({ name, label }) => [name, label]));
  const chosen =
    view.groups.find(({ name }) => name === look.now().group)?.name ?? view.groups[0]?.name ?? null;
  let callOff = (): void => undefined;
  const showGroup = (name: string): void => {
    callOff();
    group.replaceChildren();
    callOff = appendInTurn(shell.environment.ticker, group, groupParts(room, content, name, onShown));
  };
  const choice = chooser(messages.scenario, names, chosen ?? '', (name) => {
    look.see({ group: name, turn: null, choice: anyRun, page: 0 });
    showGroup(name);
  });
  page.show(view, [...(chosen === null ? [] : [choice]), group, renderDownloads(room, content)]);
  page.say(view.sentences.join(' '));
  if (chosen !== null) showGroup(chosen);
}

/** One part a picture, so that the page goes on answering while a long report is drawn. Returns how to stop it. */
function appendInTurn(ticker: Ticker, container: HTMLElement, parts: Iterator<HTMLElement>): () => void {
  const append = (): void => {
    const { done, value } = parts.next();
    if (done === true) return;
    container.append(value);
    callOff = ticker.request(append);
  };
  let callOff = ticker.request(append);
  return () => callOff();
}

function* groupParts(
  room: Room,
  { summary, scenarios }: Content,
  name: string,
  onShown: () => void,
): Generator<HTMLElement> {
  const group = summary.groups.find((one) => one.name === name);
  const scenario = group && scenarios.get(group.scenario);
  if (group === undefined || scenario === undefined) return;
  const { shell, desk, look, messages, onUnanswered } = room;
  const view = presentGroup(scenario, group, { play: shell.environment.messages, cohort: messages });
  const onDecision = (key: string): void => {
    const turn = view.decisions.find((decision) => decision.key === key)?.turn;
    if (turn !== undefined) openTurn(room, view, graph, turn, true);
  };
  const graph = createGraph(view, messages, (turn) => openTurn(room, view, graph, turn, true));
  const drawing = desk.draw(sketchOf(view.graph)).catch(() => null);
  yield renderOverview(view, messages);
  yield* renderLost(view, messages, onDecision);
  yield graph.element;
  const { turn: opened, order: chosenOrder } = look.now();
  if (opened !== null) openTurn(room, view, graph, opened, false);
  const order = { order: chosenOrder, onOrder: (order: DecisionOrder) => look.see({ order }) };
  yield renderDecisions(view, { messages, ...order, onTurn: onDecision });
  const runs = listRuns(room, view, scenarios);
  yield runs.element;
  void drawing.then((drawn) => (drawn === null ? onUnanswered() : graph.draw(drawn))).then(onShown);
}

/** @param isAsked by somebody just now, whose eyes go there. */
function openTurn(
  { look, messages }: Room,
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
  { desk, look, messages, formats, onUnanswered }: Room,
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
    // Back from its debrief.
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

function renderDownloads({ desk, messages, onUnanswered }: Room, { summary }: Content): HTMLElement {
  const names: readonly CsvName[] =
    summary.problemCount > 0 ? ['runs', 'decisions', 'problems'] : ['runs', 'decisions'];
  return section(
    messages.downloads,
    'downloads cohort-screen',
    element('p', {}, messages.downloadsHint),
    element(
      'div',
      { class: 'cohort-pages' },
      ...names.map((name) =>
        button(
          { class: 'secondary' },
          () => void download(desk, name, messages).catch(onUnanswered),
          messages.csv[name],
        ),
      ),
      button({ class: 'secondary' }, () => print(), messages.print),
    ),
  );
}

async function download(desk: Desk, name: CsvName, messages: CohortMessages): Promise<void> {
  const tell = (damage: Damage): string => damageSentence(damage, messages);
  const address = URL.createObjectURL(await desk.csv(name, tell));
  element('a', { href: address, download: `${name}.csv` }).click();
  // The browser has taken the file over once the click was heard.
  requestAnimationFrame(() => requestAnimationFrame(() => URL.revokeObjectURL(address)));
}
