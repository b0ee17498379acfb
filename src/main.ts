import effects from 'virtual:rubric/effects';
import { scenarios, thoughts } from 'virtual:scenarios';
import { startApplication } from './app/application.ts';
import { play } from './presentation/messages/play.ts';
import { plainBounds } from './rubric/bounds.ts';
import type { PlayableScenario } from './conversation/playable.ts';
import { createStore } from './storage/store.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element with the id "app"');

/** A page made for one scenario carries it along, so that one request suffices. */
const inlined = document.getElementById('scenario')?.textContent ?? null;
const carried: PlayableScenario | null = inlined === null ? null : JSON.parse(inlined);
if (carried !== null && location.hash === '') {
  history.replaceState(null, '', `#/play/${carried.scenario.id}`);
}

const whenIdle = (callback: () => void): void =>
  void ('requestIdleCallback' in globalThis
    ? requestIdleCallback(callback, { timeout: 3000 })
    : setTimeout(callback, 500));

startApplication({
  root,
  store: createStore(() => localStorage),
  messages: play,
  effects,
  bounds: plainBounds,
  loadScenario(id) {
    if (id === carried?.scenario.id) return Promise.resolve(carried);
    return Object.hasOwn(scenarios, id) ? (scenarios[id]?.().then((module) => module.default) ?? null) : null;
  },
  loadThoughts: async (id) => (await thoughts[id]?.())?.default ?? {},
  onScenarioSaved(listener) {
    const onSaved = (playable: PlayableScenario): void => listener(playable);
    import.meta.hot?.on('the-last-word:saved', onSaved);
    return () => import.meta.hot?.off('the-last-word:saved', onSaved);
  },
  ticker: {
    request(callback) {
      const handle = requestAnimationFrame(callback);
      return () => cancelAnimationFrame(handle);
    },
  },
  later(milliseconds, act) {
    const handle = setTimeout(act, milliseconds);
    return () => clearTimeout(handle);
  },
  chance: Math.random,
  whenIdle,
});

if (import.meta.env.PROD) {
  whenIdle(() => {
    const worker = new URL(/* @vite-ignore */ '../sw.js', import.meta.url);
    void import('./app/offline.ts').then(({ keepOffline }) => keepOffline(worker));
  });
}
