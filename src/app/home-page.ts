import cards from 'virtual:cards';
import { renderHome } from '../dialogue/home.ts';
import { decodeRun } from '../session/run.ts';
import { keptAttempt } from '../storage/attempts.ts';
import type { Store } from '../storage/store.ts';
import { openSettingsOf } from './pause.ts';
import { formatRoute } from './route.ts';
import type { Page, Shell } from './shell.ts';

/** The first page: what there is to play. */
export function openHome(shell: Shell): Page {
  const { root, messages, store } = shell.environment;
  renderHome(
    root,
    { cards, resumable: linksToGoOn(store) },
    messages,
    () => void openSettingsOf(shell, null),
  );
  document.title = messages.product;
  return { close: () => root.replaceChildren() };
}

/** Where an unfinished attempt goes on, by scenario. */
function linksToGoOn(store: Store): ReadonlyMap<string, string> {
  return new Map(
    cards.flatMap(({ id }) => {
      const moves = decodeRun(keptAttempt(store, id)?.run ?? '')?.moves ?? '';
      return moves === '' ? [] : [[id, formatRoute({ page: 'play', scenario: id, moves })] as const];
    }),
  );
}
