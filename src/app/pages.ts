import { fail, succeed, type Result } from '../basics/result.ts';
import { renderFailure } from '../dialogue/parts/failure.ts';
import { hasOwnLetters } from '../presentation/scripts.ts';
import { decodeRun, encodeRun, type Run } from '../session/run.ts';
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
    const home = await import('./home/page.ts');
    return succeed(await home.loadHome(shell));
  }
  if (route.page === 'other') {
    const others = await import('./other-pages.ts');
    return others.findOther(shell, route);
  }
  if (route.page === 'debrief' && route.open) return succeed(route.open);
  const run = route.page === 'debrief' ? await runIn(route.run) : null;
  const id = route.page === 'play' ? route.scenario : run?.scenario;
  if (id === undefined) return fail({ kind: 'broken-link' });
  const loading = shell.environment.loadScenario(id);
  if (loading === null) {
    const { openNoScenario } = await import('./no-scenario.ts');
    return succeed(() => openNoScenario(shell, id));
  }
  const playable = await loading;
  const { language } = playable.scenario;
  if (hasOwnLetters(language)) await lettersFor(shell, language);
  if (route.page === 'play') {
    const { moves, assessed, isNew } = route;
    // An assessment goes on where it stopped, whatever the address says: another one would take moves back.
    const begun = assessed ? '' : moves;
    const kept =
      isNew || begun === null ? null : await (await shell.memory())?.recall(playable, begun, assessed);
    if (!assessed || kept || moves === null) {
      return succeed(() => openPlay(shell, playable, route, kept ?? null));
    }
    // An assessment begins at its beginning.
    const { movesMadeHere } = await import('./play/assessed-moves.ts');
    const believed = { ...route, moves: movesMadeHere(shell.environment.store, id, moves) };
    return succeed(() => {
      if (believed.moves === null) shell.mark(believed);
      return openPlay(shell, playable, believed, null);
    });
  }
  if (run === null) return fail({ kind: 'broken-link' });
  const [{ composeDebrief }, material, undone] = await Promise.all([
    import('./debrief/page.ts'),
    shell.environment.loadMaterial(id),
    shell.memory().then((memory) => memory?.undoneIn(encodeRun(run)) ?? 0),
    import('./type/typefaces.ts').then((late) => late.dressInTime(shell.environment)),
  ]);
  const open = composeDebrief(shell, playable, material, run, undone);
  return succeed(() => {
    if (encodeRun(run) !== route.run) shell.mark({ page: 'debrief', run: encodeRun(run) });
    return open();
  });
}

/** Mail programs and people add things to an address. */
const runIn = async (text: string): Promise<Run | null> =>
  decodeRun(text) ?? (await import('../results/runs.ts')).onlyRunIn(text);

const lettersFor = (shell: Shell, language: string): Promise<void> =>
  import('./type/typefaces.ts')
    .then((late) => late.lettersFor(language, shell.environment))
    .catch(() => undefined);

export function failurePage({ environment, go }: Shell, failure: Failure | null): Page {
  const { root, messages } = environment;
  renderFailure(root, {
    title: messages.product,
    text: failure?.kind === 'broken-link' ? messages.brokenLink : messages.couldNotLoad,
    action:
      failure?.kind === 'not-loaded'
        ? { label: messages.tryLoading, onChoose: () => location.reload() }
        : { label: messages.leave, onChoose: () => go({ page: 'home' }) },
  });
  return { close: () => root.replaceChildren() };
}
