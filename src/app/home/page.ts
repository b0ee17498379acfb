import cards, { broken } from 'virtual:cards';
import { RULES_VERSION } from '../../basics/rules-version.ts';
import brokenStyle from '../../dialogue/parts/broken.css?inline';
import style from '../../dialogue/home/home.css?inline';
import type { OpenDialog } from '../../dialogue/parts/dialog.ts';
import { renderHome } from '../../dialogue/home/home.ts';
import type { HomeMessages } from '../../presentation/messages/home.ts';
import { PRODUCT } from '../../presentation/product.ts';
import { outlookOn } from '../../practice/choose.ts';
import { decodeRun } from '../../session/run.ts';
import { notedAttempt } from '../../storage/records/noted-attempts.ts';
import { isLeftUndone, type AttemptRecord } from '../../storage/records/attempt-record.ts';
import type { Store } from '../../storage/store.ts';
import { formatRoute } from '../route.ts';
import type { Page, Shell } from '../shell.ts';
import { setStyles } from '../../../scenes/set-styles.ts';
import { adoptStyle } from '../style.ts';
import { dressInTime } from '../type/typefaces.ts';

/** The first page, in our own type if that comes soon. */
export async function loadHome(shell: Shell): Promise<() => Page> {
  const { environment } = shell;
  const [{ home }] = await Promise.all([environment.words.frame(), dressInTime(environment)]);
  return () => openHome(shell, home);
}

/** The first page: all that can be played. */
function openHome(shell: Shell, messages: HomeMessages): Page {
  let dialog: OpenDialog | null = null;
  let isLeft = false;
  const openSettings = async (): Promise<void> => {
    const { loadDialogs } = await import('../settings/dialogs.ts');
    const { openSettings: show } = await loadDialogs(shell);
    dialog?.close();
    if (!isLeft) dialog = show();
  };
  const { root, store } = shell.environment;
  const onSettings = (): void => void openSettings().catch(() => undefined);
  adoptStyle(style);
  adoptStyle(setStyles());
  if (broken.length > 0) adoptStyle(brokenStyle);
  let resumable = linksTo(notedRuns(store));
  let waiting = 0;
  const show = (): void => renderHome(root, { cards, broken, resumable, waiting }, messages, onSettings);
  show();
  document.title = PRODUCT;
  const recall = async (): Promise<void> => {
    const memory = await shell.memory();
    if (memory === null) return;
    const [attempts, drills] = await Promise.all([memory.attempts(), memory.drills()]);
    const remembered = linksTo(unfinishedRuns(attempts));
    const { due } = outlookOn(drills, shell.environment.now());
    if (isLeft || (isSame(remembered, resumable) && due.length === waiting)) return;
    resumable = remembered;
    waiting = due.length;
    keepingFocus(show);
  };
  const makeUpFor = async (): Promise<void> => {
    const memory = await shell.memory();
    if (memory === null || !(await memory.attempts()).some(isLeftUndone)) return;
    const { catchUp } = await import('../practice/after-the-end.ts');
    if (await catchUp(memory, shell.environment)) await recall();
  };
  shell.environment.whenIdle(
    () =>
      void recall()
        .then(makeUpFor)
        .catch(() => undefined),
  );
  return {
    close() {
      isLeft = true;
      dialog?.close();
      root.replaceChildren();
    },
  };
}

/** An open attempt. */
interface Stopped {
  readonly run: string;
  readonly assessed: boolean;
}

/** The addresses of these, by scenario; the last one of a scenario counts. */
function linksTo(attempts: readonly Stopped[]): ReadonlyMap<string, string> {
  return new Map(
    attempts.flatMap(({ run, assessed }) => {
      const { scenario = '', moves = '' } = decodeRun(run) ?? {};
      const link = formatRoute({ page: 'play', scenario, moves, assessed });
      return moves === '' ? [] : [[scenario, link] as const];
    }),
  );
}

const notedRuns = (store: Store): readonly Stopped[] =>
  cards.flatMap(({ id }) => {
    const noted = notedAttempt(store, id);
    return noted === null || noted.isOver || noted.rules !== RULES_VERSION ? [] : [noted];
  });

/** Where one stopped: of the attempt at each scenario that was changed last, unless it is finished, or of earlier rules. */
function unfinishedRuns(attempts: readonly AttemptRecord[]): readonly Stopped[] {
  const latest = new Map(attempts.toReversed().map((attempt) => [attempt.scenario, attempt]));
  return [...latest.values()]
    .filter(({ finishedAt, rules }) => finishedAt === null && rules === RULES_VERSION)
    .map(({ run, mode }) => ({ run, assessed: mode === 'assessment' }));
}

const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([scenario, link]) => other.get(scenario) === link);

/** If somebody already focused a link, the focus stays there. */
function keepingFocus(show: () => void): void {
  const { activeElement } = document;
  show();
  if (!(activeElement instanceof HTMLAnchorElement)) return;
  const links = [...document.querySelectorAll('a')];
  links.find(({ href }) => href === activeElement.href)?.focus({ preventScroll: true });
}
