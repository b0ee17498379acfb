import { fail, succeed, type Result } from '../basics/result.ts';
import type { Failure } from './machine.ts';
import type { Route } from './route.ts';
import type { Page, Shell } from './shell.ts';

type OtherRoute = Extract<Route, { readonly page: 'other' }>;

/** Loads one page; `rest` is what stands behind its name in the address. */
type Find = (shell: Shell, rest: readonly string[]) => Promise<Result<() => Page, Failure>>;

/** The pages that nobody needs for a first reply, by the name in their address. */
const PAGES: Readonly<Record<string, Find>> = {
  async practice(shell) {
    const { loadPractice } = await import('./practice/page.ts');
    return succeed(await loadPractice(shell));
  },
  async drill(shell, [scenario, moves = '']) {
    if (scenario === undefined) return fail({ kind: 'broken-link' });
    const { loadDrill } = await import('./practice/drill-page.ts');
    return loadDrill(shell, scenario, moves);
  },
  async cohort(shell) {
    const { loadCohort } = await import('./cohort/page.ts');
    return succeed(await loadCohort(shell));
  },
};

/** Whatever nobody knows is home. */
export const findOther = (shell: Shell, { name, rest }: OtherRoute): Promise<Result<() => Page, Failure>> =>
  (Object.hasOwn(PAGES, name) && PAGES[name] ? PAGES[name] : findHome)(shell, rest);

const findHome: Find = async (shell) => {
  const loading = [import('./home/page.ts'), shell.environment.words.home()] as const;
  const [{ openHome }, { home }] = await Promise.all(loading);
  return succeed(() => openHome(shell, home));
};
