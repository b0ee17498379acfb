import cards from 'virtual:cards';
import style from '../dialogue/home.css?inline';
import { renderHome } from '../dialogue/home.ts';
import { decodeRun } from '../session/run.ts';
import { keptAttempt } from '../storage/attempts.ts';
import type { Store } from '../storage/store.ts';
import { formatRoute } from './route.ts';
import type { Page, Shell } from './shell.ts';
import { adoptStyle } from './style.ts';

/** The first page: what there is to play. */
export function openHome(shell: Shell): Page {
  const { root, messages, store } = shell.environment;
  adoptStyle(style);
  renderHome(root, { cards, resumable: linksToGoOn(store) }, messages, () => openSettings(shell));
  document.title = messages.product;
  return { close: () => root.replaceChildren() };
}

/** Without a connection there may be no dialog; the page stays as it is. */
const openSettings = (shell: Shell): void =>
  void import('./dialogs.ts').then(
    ({ settingsDialog }) => settingsDialog(shell),
    () => undefined,
  );

/** Where an unfinished attempt goes on, by scenario. */
function linksToGoOn(store: Store): ReadonlyMap<string, string> {
  return new Map(
    cards.flatMap(({ id }) => {
      const moves = decodeRun(keptAttempt(store, id)?.run ?? '')?.moves ?? '';
      return moves === '' ? [] : [[id, formatRoute({ page: 'play', scenario: id, moves })] as const];
    }),
  );
}
