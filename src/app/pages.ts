import { fail, succeed, type Result } from '../basics/result.ts';
import { renderFailure } from '../dialogue/parts/failure.ts';
import { PRODUCT } from '../presentation/product.ts';
import { hasOwnLetters } from '../presentation/scripts.ts';
import type { Failure } from './machine.ts';
import { openPlay } from './play/page.ts';
import type { PlayRoute, Route } from './route.ts';
import type { Page, Shell } from './shell.ts';

/** Fetches all that a page needs, so that it can be shown whole and at once. */
export async function loadPage(shell: Shell, route: Route): Promise<Result<() => Page, Failure>> {
  try {
    return succeed(await find(shell, route));
  } catch {
    return fail({ kind: 'not-loaded' });
  }
}

async function find(shell: Shell, route: Route): Promise<() => Page> {
  if (route.page === 'home') {
    const home = await import('./home/page.ts');
    return home.loadHome(shell);
  }
  if (route.page === 'debrief' && route.open) return route.open;
  const loading = route.page === 'play' && shell.environment.loadScenario(route.scenario);
  if (!loading) {
    const others = await import('./other-pages.ts');
    return others.findOther(shell, route);
  }
  const playable = await loading;
  const { id, language } = playable.scenario;
  if (hasOwnLetters(language)) await lettersFor(shell, language);
  const { moves, assessed, isNew } = route;
  // An assessment goes on where it stopped, whatever the address says: another address could take moves back.
  const begun = assessed ? '' : moves;
  const kept =
    isNew || begun === null ? null : await (await shell.memory())?.recall(playable, begun, assessed);
  let believed: PlayRoute = route;
  if (assessed && !kept && moves !== null) {
    // Otherwise an assessment begins at its beginning.
    const late = await import('./play/assessed-moves.ts');
    believed = { ...route, moves: late.movesMadeHere(shell.environment.store, id, moves) };
  }
  return () => {
    if (believed.moves !== moves) shell.mark(believed);
    return openPlay(shell, playable, believed, kept ?? null);
  };
}

const lettersFor = (shell: Shell, language: string): Promise<void> =>
  import('./type/typefaces.ts')
    .then((late) => late.lettersFor(language, shell.environment))
    .catch(() => undefined);

/** If something could not be loaded, it can be requested once more. */
export function failurePage({ environment: { root, messages } }: Shell): Page {
  renderFailure(root, {
    title: PRODUCT,
    text: messages.couldNotLoad,
    action: { label: messages.tryLoading, onChoose: () => location.reload() },
  });
  return { close: () => root.replaceChildren() };
}
