import type { PlayableScenario } from '../conversation/playable.ts';
import { decodeRun, encodeRun, type Run } from '../session/run.ts';
import { fetchMaterial } from './debrief/sources.ts';
import { nothingThere, unknownScenario } from './nothing-there.ts';
import type { Route } from './route.ts';
import type { Page, Shell } from './shell.ts';
import { dressInTime, lettersFor } from './type/typefaces.ts';

/** Loads one page. @param rest the part of the address behind the page's name. */
type Find = (shell: Shell, rest: readonly string[]) => Promise<() => Page>;

/** The pages that no first reply needs, by their name in the address. */
const PAGES: Readonly<Record<string, Find>> = {
  async practice(shell) {
    const { loadPractice } = await import('./practice/page.ts');
    const [open] = await Promise.all([loadPractice(shell), dressInTime(shell.environment)]);
    return open;
  },
  async drill(shell, [scenario, moves = '']) {
    if (scenario === undefined) return nothingThere(shell, (messages) => messages.brokenLink);
    const { loadDrill } = await import('./practice/drill-page.ts');
    const [found] = await Promise.all([loadDrill(shell, scenario, moves), dressInTime(shell.environment)]);
    return found;
  },
  async cohort(shell) {
    const { loadCohort } = await import('./cohort/page.ts');
    const [open] = await Promise.all([loadCohort(shell), dressInTime(shell.environment)]);
    return open;
  },
  async sheet(shell) {
    const { loadSheet } = await import('./sheet/page.ts');
    const [open] = await Promise.all([loadSheet(shell), dressInTime(shell.environment)]);
    return open;
  },
};

/** Every page except a conversation in an existing scenario. An unknown address leads home. */
export function findOther(shell: Shell, route: Route): Promise<() => Page> {
  if (route.page === 'debrief') return findDebrief(shell, route.run);
  if (route.page === 'play') return unknownScenario(shell, route.scenario);
  if (route.page === 'home') return findHome(shell, []);
  const { name, rest } = route;
  return (Object.hasOwn(PAGES, name) && PAGES[name] ? PAGES[name] : findHome)(shell, rest);
}

async function findDebrief(shell: Shell, text: string): Promise<() => Page> {
  const { environment } = shell;
  const run = await runIn(text);
  if (run === null) return nothingThere(shell, (messages) => messages.brokenLink);
  const { scenario: id } = run;
  const loading = environment.loadScenario(id);
  if (loading === null) return unknownScenario(shell, id);
  const whole = encodeRun(run);
  const [{ composeDebrief }, playable, material, undone] = await Promise.all([
    import('./debrief/page.ts'),
    inItsLetters(shell, loading),
    fetchMaterial(environment, id),
    shell.memory().then((memory) => memory?.undoneIn(whole) ?? 0),
    dressInTime(environment),
  ]);
  const open = composeDebrief(shell, playable, material, run, undone);
  return () => {
    if (whole !== text) shell.mark({ page: 'debrief', run: whole });
    return open();
  };
}

/** Mail programs and people add things to an address. */
const runIn = async (text: string): Promise<Run | null> =>
  decodeRun(text) ?? (await import('../results/runs.ts')).onlyRunIn(text);

async function inItsLetters(
  { environment }: Shell,
  loading: Promise<PlayableScenario>,
): Promise<PlayableScenario> {
  const playable = await loading;
  await lettersFor(playable.scenario.language, environment).catch(() => undefined);
  return playable;
}

const findHome: Find = async (shell) => {
  const { loadHome } = await import('./home/page.ts');
  return loadHome(shell);
};
