import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { builtinEnvironments } from 'vitest/runtime';
import { makeAttempts } from '../../tools/bench/make-attempts.ts';
import { pageOf } from '../../src/cohort/rows.ts';
import { createCohort } from '../../src/dialogue/cohort/cohort.ts';
import { renderDecisions, renderTurn } from '../../src/dialogue/cohort/decisions.ts';
import { createGraph } from '../../src/dialogue/cohort/graph.ts';
import { renderLost, renderOverview } from '../../src/dialogue/cohort/overview.ts';
import { createRuns } from '../../src/dialogue/cohort/runs.ts';
import { renderDebrief } from '../../src/dialogue/debrief/debrief.ts';
import { renderHome } from '../../src/dialogue/home/home.ts';
import { createPlay } from '../../src/dialogue/play/play.ts';
import { createDrill } from '../../src/dialogue/practice/drill.ts';
import { openErase } from '../../src/dialogue/practice/keeping.ts';
import { renderPractice } from '../../src/dialogue/practice/practice.ts';
import { renderSlip } from '../../src/dialogue/practice/result-card.ts';
import { createWhatIf } from '../../src/dialogue/review/what-if.ts';
import { openPause, openSettings } from '../../src/dialogue/settings/pause.ts';
import { historyOf } from '../../src/practice/history.ts';
import { resultOf } from '../../src/practice/result.ts';
import { presentCohort, presentGroup } from '../../src/presentation/cohort/present-cohort.ts';
import { presentRuns } from '../../src/presentation/cohort/present-runs.ts';
import { presentDebrief } from '../../src/presentation/debrief/present-debrief.ts';
import { formatsOf } from '../../src/presentation/formats.ts';
import { words as pseudo } from '../../src/presentation/messages/en-XA/words.ts';
import { presentTurn } from '../../src/presentation/play/present-turn.ts';
import { addRemarks } from '../../src/presentation/play/remarks.ts';
import { presentDrill, presentFeedback } from '../../src/presentation/practice/drill.ts';
import { presentHistory } from '../../src/presentation/practice/history-view.ts';
import { presentHealth, presentOutlook } from '../../src/presentation/practice/practice-view.ts';
import { presentResult } from '../../src/presentation/practice/result-view.ts';
import { presentReview } from '../../src/presentation/review/present-review.ts';
import { presentWhatIf } from '../../src/presentation/review/present-what-if.ts';
import { defaultSettings } from '../../src/presentation/settings.ts';
import { latestMoment } from '../../src/session/session.ts';
import { plant } from '../../src/session/branches.ts';
import { countText, courseNamed } from '../helpers/cohort.ts';
import { plainLetters, scenarioTexts } from '../helpers/plain-letters.ts';
import { attemptOf, playerOf } from '../helpers/play.ts';
import { drillOf, recordOf } from '../helpers/records.ts';
import { answersFor, judgedScenario, SOURCES, words } from '../helpers/review.ts';
import { BAD, GOOD } from '../browser/helpers/paths.ts';

// The page is made by hand: scenarios are read from files, which a whole test in jsdom cannot do.
const { URL: fileURL } = globalThis;
const page = await builtinEnvironments.jsdom.setup(globalThis, {});
globalThis.URL = fileURL;
afterAll(() => page.teardown(globalThis));

/** The language that is made of English to find what was written into the code: that has no accent. */
const [{ home, dialogs, remarks }, { debrief, review }, { practice }, { cohort }, formats] =
  await Promise.all([
    pseudo.frame(),
    pseudo.debrief(),
    pseudo.practice(),
    pseudo.cohort(),
    formatsOf(pseudo),
  ]);
const { play } = pseudo;
/** With what a trainee is called, and a file. */
const known = [...scenarioTexts(), 'Trainee', 'file'];
const nothing = (): void => undefined;
let root: HTMLElement;

beforeEach(() => {
  Object.assign(HTMLDialogElement.prototype, { showModal: nothing, close: nothing });
  Object.assign(globalThis, { scrollTo: nothing });
  document.documentElement.lang = pseudo.language.id;
  document.body.replaceChildren();
  root = document.body.appendChild(document.createElement('div'));
});

/** What is not in the made-up language; a page that says nothing is not in it either. */
const english = (): readonly string[] =>
  document.body.textContent.includes('⟧') ? plainLetters(known) : ['nothing at all'];

test('the first page', () => {
  const card = {
    id: 'plum-exchange',
    setting: 'grocery',
    channel: 'face',
    minutes: 5,
    language: 'en',
  } as const;
  const { title, summary, persona } = playerOf('plum-exchange').scenario;
  const cards = [{ ...card, title, summary, persona: persona.name }];
  const broken = [{ id: 'file', title: null, report: 'file' }];
  const resumable = new Map([['plum-exchange', '#']]);
  renderHome(root, { cards, broken, resumable, waiting: 2 }, home, nothing);
  expect(english()).toEqual([]);
});

test.each(Object.values(GOOD))('a conversation, move by move: $scenario', ({ scenario, moves }) => {
  const attempt = attemptOf(playerOf(scenario), moves);
  const options = { onMove: nothing, onUndo: nothing, onPause: nothing };
  const ticker = { request: () => nothing };
  const shown = createPlay(root, { messages: play, setting: 'grocery', ticker, ...options });
  shown.configure({ showMeters: true, typing: false });
  for (const [count] of attempt.moments.entries()) {
    const part = {
      ...attempt,
      moves: attempt.moves.slice(0, count),
      moments: attempt.moments.slice(0, count + 1),
    };
    shown.render(addRemarks(presentTurn(part, play), part, 0, words, remarks));
    expect(english()).toEqual([]);
  }
  shown.destroy();
});

test('the pause with its settings', () => {
  const ways = { onSettings: nothing, onResume: nothing, onStartAgain: nothing, onLeave: nothing };
  openPause({ messages: dialogs, settings: defaultSettings, ...ways });
  expect(english()).toEqual([]);
});

test.each([1_500_000, 0])('the settings, where %d bytes are not kept for offline', async (missing) => {
  const offline = { bytesMissing: () => Promise.resolve(missing), keepAll: () => Promise.resolve(false) };
  const ways = { onSettings: nothing, onResume: nothing };
  openSettings({ messages: dialogs, settings: defaultSettings, ...ways, offline });
  await vi.waitFor(() => expect(document.querySelector('.offline')?.textContent).not.toBe(''));
  expect(english()).toEqual([]);
});

const sources = { ...SOURCES, messages: { play, debrief, review }, formats };

describe.each([...Object.values(GOOD), ...Object.values(BAD)])('a debrief: $scenario, $ending', (path) => {
  const judged = judgedScenario(path.scenario);
  const attempt = { ...attemptOf(judged.player, path.moves), undone: 2 };
  const answers = answersFor(judged, attempt);

  test('with its review', () => {
    const whatIf = createWhatIf({
      messages: review,
      play,
      lang: 'en',
      onMove: nothing,
      onBack: nothing,
      onFollow: nothing,
      addressOf: () => '#',
      onPlayOn: nothing,
    });
    const standing = { branches: plant(attempt), opened: 2, id: 0, at: 3 };
    whatIf.render(presentWhatIf(standing, sources, () => null));
    const shown = renderDebrief(root, presentDebrief(attempt, sources), {
      messages: sources.messages,
      setting: 'grocery',
      whatIf: whatIf.element,
      onTryAgain: nothing,
      onHome: nothing,
      addressAfter: () => '#',
      onTryFrom: nothing,
      onWhatIf: nothing,
      address: () => '#',
      copy: () => Promise.resolve(true),
    });
    shown.showReview(presentReview(attempt, answers, sources));
    expect(english()).toEqual([]);
  });

  test('with its result', () => {
    const { scenario } = attempt.player;
    const result = resultOf(attempt) ?? expect.fail('no result');
    const record = recordOf({ scenario: scenario.id, result, finishedAt: 5, undone: 1, first: true });
    const from = { scenario, result, record, hash: '-', moves: '-', link: '-', messages: practice, formats };
    root.append(
      renderSlip(presentResult(from), {
        messages: practice,
        onPersonal: () => Promise.resolve(true),
        onSave: nothing,
      }),
    );
    expect(english()).toEqual([]);
  });
});

test('what one has practised', () => {
  const attempt = attemptOf(playerOf('plum-exchange'), BAD['plum-exchange'].moves);
  const { scenario } = attempt.player;
  const result = resultOf(attempt);
  const done = recordOf({ scenario: scenario.id, result, finishedAt: 5 });
  const attempts = [
    done,
    { ...done, id: 'two', finishedAt: 9 },
    recordOf({ id: 'three', scenario: scenario.id }),
  ];
  const health = { lasting: true, database: 'works', journal: 'works', newerRecords: 2 } as const;
  const drills = [drillOf({ due: 0 }), drillOf({ due: 2e8 }), drillOf({ due: 9e8 })];
  const view = {
    drills: presentOutlook({ due: drills.slice(0, 1), coming: drills.slice(1) }, 1, practice),
    histories: historyOf(attempts).map((one) =>
      presentHistory(one, { scenario, messages: practice, formats }),
    ),
    health: presentHealth({ ...health, wipesNoticed: 1, wipesRepaired: 1 }, practice),
  };
  renderPractice(root, view, {
    messages: practice,
    hrefOf: () => '#',
    drillHref: '#',
    told: '',
    onExport: () => Promise.resolve(''),
    onImport: () => Promise.resolve(''),
    onErase: nothing,
  });
  openErase({ messages: practice, attempts: 2, drills: 1, onErase: nothing });
  expect(english()).toEqual([]);
});

test('a moment that comes back', () => {
  const player = playerOf('plum-exchange');
  const attempt = attemptOf(player, 'hear,encourage');
  const messages = { play, practice };
  const drill = createDrill(root, presentDrill(attempt, messages), {
    messages,
    onMove: nothing,
    onTryAgain: nothing,
  });
  expect(english()).toEqual([]);
  const move = latestMoment(attempt).allowed[0] ?? 'hear';
  const next = player.make(latestMoment(attempt), move) ?? expect.fail('not allowed');
  const after = { ...attempt, moves: [...attempt.moves, move], moments: [...attempt.moments, next] };
  const answered = { attempt: after, judgement: null, passed: false, isSame: true, drill: drillOf(), now: 0 };
  Object.assign(Element.prototype, { scrollIntoView: nothing });
  drill.showFeedback(presentFeedback(answered, messages), '#');
  expect(english()).toEqual([]);
});

describe('a group’s attempts', () => {
  const lines = [...makeAttempts(40, 11, ['plum-exchange'])].map((attempt) => JSON.stringify(attempt));
  const course = courseNamed('plum-exchange');
  const { summary, rows } = countText([...lines, '{'].join('\n'), [course]);
  const scenarios = new Map([[course.scenario.id, course.scenario]]);

  test('in every part of the page', () => {
    const [group] = summary.groups;
    if (group === undefined) throw new Error('no group');
    const shown = createCohort(root, {
      messages: cohort,
      onFiles: nothing,
      onCancel: nothing,
      onForget: nothing,
    });
    const view = presentGroup(course.scenario, group, { play, cohort });
    const choice = { ending: null, result: null, firstOnly: false, toldOtherwiseOnly: false, text: '' };
    const runs = createRuns(view, { messages: cohort, choice, onChoice: nothing, onTurnPage: nothing });
    runs.render(
      presentRuns(pageOf(rows, { group: group.name, ...choice }, 0), scenarios, () => '#', cohort, formats),
    );
    const graph = createGraph(view, cohort, nothing);
    const point = { x: 0, y: 0 };
    graph.draw({
      width: 9,
      height: 9,
      nodes: view.graph.nodes.map(() => point),
      edges: view.graph.edges.map(() => ({ points: [point, point], label: point })),
    });
    const turns = [...new Set(view.decisions.map(({ turn }) => turn))];
    const options = { messages: cohort, order: 'hardest', onOrder: nothing, onTurn: nothing } as const;
    shown.show(presentCohort(summary, scenarios, cohort), [
      renderOverview(view, cohort),
      ...renderLost(view, cohort, nothing),
      graph.element,
      renderDecisions(view, options),
      ...turns.map((turn) => renderTurn(view, turn, cohort, nothing)),
      runs.element,
    ]);
    expect(english()).toEqual([]);
  });
});
