import { fail, succeed, type Result } from '../basics/result.ts';
import type { Failure } from './machine.ts';
import type { Route } from './route.ts';
import type { Page, Shell } from './shell.ts';
import { dressInTime } from './type/typefaces.ts';

type OtherRoute = Extract<Route, { readonly page: 'other' }>;

/** Loads one page; `rest` is what stands behind its name in the address. */
type Find = (shell: Shell, rest: readonly string[]) => Promise<Result<() => Page, Failure>>;

/** The pages that nobody needs for a first reply, by the name in their address. */
const PAGES: Readonly<Record<string, Find>> = {
  async practice(shell) {
    const { loadPractice } = await import('./practice/page.ts');
    const [open] = await Promise.all([loadPractice(shell), dressInTime(shell.environment)]);
    return succeed(open);
  },
  async drill(shell, [scenario, moves = '']) {
    if (scenario === undefined) return fail({ kind: 'broken-link' });
    const { loadDrill } = await import('./practice/drill-page.ts');
    const [found] = await Promise.all([loadDrill(shell, scenario, moves), dressInTime(shell.environment)]);
    return found;
  },
  async cohort(shell) {
    const { openCohort } = await import('./cohort/page.ts');
    await dressInTime(shell.environment);
    return succeed(() => openCohort(shell));
  },
  async sheet(shell) {
    const { openSheet } = await import('./sheet/page.ts');
    await dressInTime(shell.environment);
    return succeed(() => openSheet(shell));
  },
};

/** Whatever nobody knows is home. */
export const findOther = (shell: Shell, { name, rest }: OtherRoute): Promise<Result<() => Page, Failure>> =>
  (Object.hasOwn(PAGES, name) && PAGES[name] ? PAGES[name] : findHome)(shell, rest);

const findHome: Find = async (shell) => {
  const { loadHome } = await import('./home/page.ts');
  return succeed(await loadHome(shell));
};
