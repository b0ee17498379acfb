import { fail, succeed, type Result } from '../basics/result.ts';
import { renderFailure } from '../dialogue/parts/failure.ts';
import { PRODUCT } from '../presentation/product.ts';
import { decodeRun } from '../session/run.ts';
import type { Environment } from './environment.ts';
import type { Failure } from './machine.ts';
import { openPlay } from './play/page.ts';
import type { Route } from './route.ts';
import type { Page, Shell } from './shell.ts';

/** Fetches all that a page needs, so that it is shown whole and at once. */
export async function loadPage(shell: Shell, route: Route): Promise<Result<() => Page, Failure>> {
  try {
    return await find(shell, route);
  } catch {
    return fail({ kind: 'not-loaded' });
  }
}

async function find(shell: Shell, route: Route): Promise<Result<() => Page, Failure>> {
  if (route.page === 'home') {
    const loading = [import('./home/page.ts'), shell.environment.words.home()] as const;
    const [{ openHome }, { home }] = await Promise.all(loading);
    return succeed(() => openHome(shell, home));
  }
  if (route.page === 'other') {
    const others = await import('./other-pages.ts');
    return others.findOther(shell, route);
  }
  if (route.page === 'debrief' && route.open) return succeed(route.open);
  const run = route.page === 'debrief' ? decodeRun(route.run) : null;
  const id = route.page === 'play' ? route.scenario : run?.scenario;
  if (id === undefined) return fail({ kind: 'broken-link' });
  const loading = shell.environment.loadScenario(id);
  if (loading === null) return fail({ kind: 'unknown-scenario', id });
  const playable = await loading;
  if (route.page === 'play') {
    const { moves, assessed, isNew } = route;
    // An assessment goes on where it stopped, whatever the address says: another one would take moves back.
    const begun = assessed ? '' : moves;
    const kept =
      isNew || begun === null ? null : await (await shell.memory())?.recall(playable, begun, assessed);
    return succeed(() => openPlay(shell, playable, route, kept ?? null));
  }
  if (run === null) return fail({ kind: 'broken-link' });
  const [{ loadDebrief }, material, undone] = await Promise.all([
    import('./debrief/page.ts'),
    shell.environment.loadMaterial(id),
    shell.memory().then((memory) => memory?.undoneIn(route.run) ?? 0),
  ]);
  return succeed(await loadDebrief(shell, playable, material, run, undone));
}

export function failurePage({ environment, go }: Shell, failure: Failure | null): Page {
  const { root, messages } = environment;
  renderFailure(root, {
    title: PRODUCT,
    text: failureText(failure, environment),
    action:
      failure?.kind === 'not-loaded'
        ? { label: messages.tryLoading, onChoose: () => location.reload() }
        : { label: messages.leave, onChoose: () => go({ page: 'home' }) },
  });
  return { close: () => root.replaceChildren() };
}

function failureText(failure: Failure | null, { messages }: Environment): string {
  switch (failure?.kind) {
    case 'unknown-scenario':
      return messages.unknownScenario(failure);
    case 'broken-link':
      return messages.brokenLink;
    default:
      return messages.couldNotLoad;
  }
}
