import { decodeRun } from '../session/run.ts';
import { fetchMaterial } from './debrief/sources.ts';
import { nothingThere, unknownScenario } from './nothing-there.ts';
import type { Route } from './route.ts';
import type { Page, Shell } from './shell.ts';

/** Loads one page; `rest` is what stands behind its name in the address. */
type Find = (shell: Shell, rest: readonly string[]) => Promise<() => Page>;

/** The pages that nobody needs for a first reply, by the name in their address. */
const PAGES: Readonly<Record<string, Find>> = {
  async practice(shell) {
    const { loadPractice } = await import('./practice/page.ts');
    return loadPractice(shell);
  },
  async drill(shell, [scenario, moves = '']) {
    if (scenario === undefined) return nothingThere(shell, (messages) => messages.brokenLink);
    const { loadDrill } = await import('./practice/drill-page.ts');
    return loadDrill(shell, scenario, moves);
  },
  async cohort(shell) {
    const { loadCohort } = await import('./cohort/page.ts');
    return loadCohort(shell);
  },
};

/** Every page but a conversation in a scenario that there is. Whatever nobody knows is home. */
export function findOther(shell: Shell, route: Route): Promise<() => Page> {
  if (route.page === 'debrief') return findDebrief(shell, route.run);
  if (route.page === 'play') return unknownScenario(shell, route.scenario);
  if (route.page === 'home') return findHome(shell, []);
  const { name, rest } = route;
  return (Object.hasOwn(PAGES, name) && PAGES[name] ? PAGES[name] : findHome)(shell, rest);
}

async function findDebrief(shell: Shell, text: string): Promise<() => Page> {
  const run = decodeRun(text);
  if (run === null) return nothingThere(shell, (messages) => messages.brokenLink);
  const { scenario: id } = run;
  const loading = shell.environment.loadScenario(id);
  if (loading === null) return unknownScenario(shell, id);
  const [{ openDebrief }, playable, material, undone] = await Promise.all([
    import('./debrief/page.ts'),
    loading,
    fetchMaterial(shell.environment, id),
    shell.memory().then((memory) => memory?.undoneIn(text) ?? 0),
  ]);
  return () => openDebrief(shell, playable, material, run, undone);
}

const findHome: Find = async (shell) => {
  const loading = [import('./home/page.ts'), shell.environment.words.frame()] as const;
  const [{ openHome }, { home }] = await Promise.all(loading);
  return () => openHome(shell, home);
};
