import cards from 'virtual:cards';
import style from '../dialogue/home.css?inline';
import type { OpenDialog } from '../dialogue/dialog.ts';
import { renderHome } from '../dialogue/home.ts';
import { home } from '../presentation/messages/home.ts';
import { decodeRun } from '../session/run.ts';
import { keptAttempt } from '../storage/attempts.ts';
import type { Store } from '../storage/store.ts';
import { formatRoute } from './route.ts';
import type { Page, Shell } from './shell.ts';
import { adoptStyle } from './style.ts';

/** The first page: what there is to play. */
export function openHome(shell: Shell): Page {
  let dialog: OpenDialog | null = null;
  let isLeft = false;
  const openSettings = async (): Promise<void> => {
    const { settingsDialog } = await import('./dialogs.ts');
    dialog?.close();
    if (!isLeft) dialog = settingsDialog(shell);
  };
  const { root, store } = shell.environment;
  adoptStyle(style);
  renderHome(
    root,
    { cards, resumable: linksToGoOn(store) },
    home,
    () => void openSettings().catch(() => undefined),
  );
  document.title = home.product;
  return {
    close() {
      isLeft = true;
      dialog?.close();
      root.replaceChildren();
    },
  };
}

/** Where an unfinished attempt goes on, by scenario. */
function linksToGoOn(store: Store): ReadonlyMap<string, string> {
  return new Map(
    cards.flatMap(({ id }) => {
      const moves = decodeRun(keptAttempt(store, id)?.run ?? '')?.moves ?? '';
      return moves === ''
        ? []
        : [[id, formatRoute({ page: 'play', scenario: id, moves, assessed: false })] as const];
    }),
  );
}
