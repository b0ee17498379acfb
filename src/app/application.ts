import { createActor } from 'xstate';
import { createAccompaniment } from './stage/accompaniment.ts';
import { environmentOf, type World } from './environment.ts';
import { createAddress } from './address.ts';
import { appMachine } from './machine.ts';
import { failurePage, loadPage } from './pages.ts';
import { createPreferences } from './settings/preferences.ts';
import { parseRoute, type Route } from './route.ts';
import type { Page, Shell } from './shell.ts';
import type { Attempt } from '../session/session.ts';

/** Shows the page that the address names, and follows the address from then on. */
export function startApplication(world: World): void {
  const environment = environmentOf(world);
  const actor = createActor(appMachine, { input: parseRoute(location.hash) });
  const preferences = createPreferences(environment.store);
  const accompaniment = createAccompaniment(environment, preferences);
  const { id, direction } = environment.words.language;
  Object.assign(document.documentElement, { lang: id, dir: direction });
  const setMotion = (): void => {
    document.documentElement.dataset['motion'] = preferences.current(null).lessMotion ? 'less' : 'full';
  };
  setMotion();
  preferences.subscribe(setMotion);

  let log: Shell['log'] | null = null;
  let logged: Attempt | null = null;
  let page: Page = { close: () => undefined };
  const show = (open: () => Page): void => {
    page.close();
    page = open();
  };

  const address = createAddress({
    ticker: environment.ticker,
    onVisit: (route) => actor.send({ type: 'navigate', route }),
    holdsBack() {
      const holds = page.holdsBack?.() === true;
      if (holds) actor.send({ type: 'pause' });
      return holds;
    },
  });
  let memory: ReturnType<Shell['memory']> | null = null;
  const shell: Shell = {
    environment,
    preferences,
    accompaniment,
    ...address,
    memory: () =>
      (memory ??= import('./memory/memory.ts')
        .then((storage) => storage.openBrowserMemory(environment))
        .catch(() => null)),
    pause: () => actor.send({ type: 'pause' }),
    resume: () => actor.send({ type: 'resume' }),
    log(attempt) {
      logged = attempt;
      log?.(attempt);
    },
  };

  const inspect = async (): Promise<void> => {
    const late = await import('./inspect/inspector.ts');
    log = late.openInspector(environment, actor);
    if (logged !== null) log(logged);
  };

  let arrivals = 0;
  const open = async (route: Route): Promise<void> => {
    const arrival = ++arrivals;
    const loaded = await loadPage(shell, route);
    if (arrival !== arrivals) return;
    if (!loaded.ok) return actor.send({ type: 'failed', failure: loaded.error });
    show(loaded.value);
    if (arrival === 1) environment.onFirstPage();
    // A page may send us on at once: if its conversation is over, it opens the debrief.
    if (arrival === arrivals) actor.send({ type: 'opened' });
  };

  let shown = '';
  actor.subscribe((snapshot) => {
    const { value, context } = snapshot;
    if (typeof value === 'object') return page.setPaused?.(value['play'] === 'paused');
    const now = `${value} ${context.visit}`;
    if (now === shown) return;
    shown = now;
    if (value === 'opening') void open(context.route);
    if (value === 'failure') show(() => failurePage(shell));
  });
  actor.start();
  if (new URLSearchParams(location.search).has('inspect')) {
    void inspect();
  }
}
