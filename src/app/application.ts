import { createActor } from 'xstate';
import { createAccompaniment } from './accompaniment.ts';
import type { Environment } from './environment.ts';
import { appMachine } from './machine.ts';
import { failurePage, loadPage } from './pages.ts';
import { createPreferences } from './preferences.ts';
import { formatRoute, parseRoute, type Route } from './route.ts';
import type { Page, Shell } from './shell.ts';

/** Shows the page that the address names, and goes on doing so. */
export function startApplication(environment: Environment): void {
  const actor = createActor(appMachine, { input: parseRoute(location.hash) });
  const preferences = createPreferences(environment.store);
  const accompaniment = createAccompaniment(environment, preferences);
  const setMotion = (): void => {
    document.documentElement.dataset['motion'] = preferences.current(null).lessMotion ? 'less' : 'full';
  };
  setMotion();
  preferences.subscribe(setMotion);

  /** The address as we last set or followed it. */
  let marked = location.hash;
  let writing = (): void => undefined;
  const write = (): void => {
    writing();
    history.replaceState(null, '', marked);
  };
  const mark = (route: Route): void => {
    marked = formatRoute(route);
    // Browsers refuse an address that changes hundreds of times in a moment: once for each picture is enough.
    writing();
    writing = environment.ticker.request(write);
  };
  const shell: Shell = {
    environment,
    preferences,
    accompaniment,
    mark,
    go(route) {
      writing();
      marked = formatRoute(route);
      if (location.hash !== marked) history.pushState(null, '', marked);
      actor.send({ type: 'navigate', route });
    },
    replace(route) {
      marked = formatRoute(route);
      write();
      actor.send({ type: 'navigate', route });
    },
    pause: () => actor.send({ type: 'pause' }),
    resume: () => actor.send({ type: 'resume' }),
  };

  let page: Page = { close: () => undefined };
  const show = (open: () => Page): void => {
    page.close();
    page = open();
  };

  addEventListener('popstate', () => {
    if (location.hash === marked) return;
    const route = parseRoute(location.hash);
    if (route.page === 'home' && page.holdsBack?.() === true) {
      history.pushState(null, '', marked);
      return shell.pause();
    }
    marked = location.hash;
    actor.send({ type: 'navigate', route });
  });

  let arrivals = 0;
  const open = async (route: Route): Promise<void> => {
    const arrival = ++arrivals;
    const loaded = await loadPage(shell, route);
    if (arrival !== arrivals) return;
    if (!loaded.ok) return actor.send({ type: 'failed', failure: loaded.error });
    show(loaded.value);
    // A page may send us on at once: a conversation that is over opens its debrief.
    if (arrival === arrivals) actor.send({ type: 'opened' });
  };

  let shown = '';
  actor.subscribe((snapshot) => {
    const { value, context } = snapshot;
    if (typeof value === 'object') return page.setPaused?.(value.play === 'paused');
    const now = `${value} ${context.visit}`;
    if (now === shown) return;
    shown = now;
    if (value === 'opening') void open(context.route);
    if (value === 'failure') show(() => failurePage(shell, context.failure));
  });
  actor.start();
  if (new URLSearchParams(location.search).has('inspect')) {
    void import('./event-log.ts').then(({ openEventLog }) => openEventLog(environment.root, actor));
  }
}
