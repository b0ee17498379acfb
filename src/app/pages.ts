import { fail, succeed, type Result } from '../basics/result.ts';
import { renderHome } from '../dialogue/home.ts';
import { renderFailure } from '../dialogue/notice.ts';
import { decodeRun } from '../session/run.ts';
import { keptAttempt } from '../storage/attempts.ts';
import type { Environment } from './environment.ts';
import type { Failure } from './machine.ts';
import { openPlay } from './play-page.ts';
import { openSettingsOf } from './pause.ts';
import { formatRoute, parseRoute, type Route } from './route.ts';
import type { Page, Shell } from './shell.ts';

/** Fetches all that a page needs, so that it is shown whole and at once. */
export async function loadPage(shell: Shell, route: Route): Promise<Result<() => Page, Failure>> {
  const run = route.page === 'debrief' ? decodeRun(route.run) : null;
  const id = route.page === 'play' ? route.scenario : run?.scenario;
  if (id === undefined) return fail({ kind: 'broken-link' });
  const loading = shell.environment.loadScenario(id);
  if (loading === null) return fail({ kind: 'unknown-scenario', id });
  try {
    const playable = await loading;
    if (run === null) {
      const moves = route.page === 'play' ? route.moves : null;
      return succeed(() => openPlay(shell, playable, moves));
    }
    const { openDebrief } = await import('./debrief-page.ts');
    return succeed(() => openDebrief(shell, playable, run));
  } catch {
    return fail({ kind: 'not-loaded' });
  }
}

export function homePage(shell: Shell): Page {
  const { root, cards, messages } = shell.environment;
  renderHome(root, { cards, resumable: resumableLinks(shell.environment) }, messages, () => openSettingsOf(shell, null));
  document.title = messages.product;
  shell.sound.play([{ kind: 'room', setting: null, channel: 'face' }]);
  return { close: () => root.replaceChildren() };
}

/** Where an unfinished attempt goes on, by scenario. */
function resumableLinks({ cards, store }: Environment): ReadonlyMap<string, string> {
  return new Map(
    cards.flatMap(({ id }) => {
      const moves = decodeRun(keptAttempt(store, id)?.run ?? '')?.moves ?? '';
      return moves === '' ? [] : [[id, formatRoute({ page: 'play', scenario: id, moves })] as const];
    }),
  );
}

export function failurePage({ environment, replace, go }: Shell, failure: Failure | null): Page {
  const { root, messages } = environment;
  renderFailure(root, {
    title: messages.product,
    text: failureText(failure, environment),
    action:
      failure?.kind === 'not-loaded'
        ? { label: messages.tryLoading, onChoose: () => replace(parseRoute(location.hash)) }
        : { label: messages.leave, onChoose: () => go({ page: 'home' }) },
  });
  return { close: () => root.replaceChildren() };
}

function failureText(failure: Failure | null, { messages }: Environment): string {
  switch (failure?.kind) {
    case 'unknown-scenario':
      return messages.unknownScenario(failure.id);
    case 'broken-link':
      return messages.brokenLink;
    default:
      return messages.couldNotLoad;
  }
}
