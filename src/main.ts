import effects from 'virtual:rubric/effects';
import { scenarios, thoughts } from 'virtual:scenarios';
import { startApplication } from './app/application.ts';
import { play } from './presentation/messages/play.ts';
import { plainBounds } from './rubric/bounds.ts';
import type { PlayableScenario, SavedScenario } from './conversation/playable.ts';
import { createStore } from './storage/store.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element with the id "app"');

/** While developing: what authors have saved since the page was loaded. */
const saved = new Map<string, SavedScenario>();
const savedListeners = new Set<(playable: PlayableScenario) => void>();
import.meta.hot?.on('the-last-word:saved', (scenario: SavedScenario) => {
  saved.set(scenario.playable.scenario.id, scenario);
  for (const listener of savedListeners) listener(scenario.playable);
});

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
    const atHand = saved.get(id)?.playable ?? (id === carried?.scenario.id ? carried : null);
    if (atHand !== null) return Promise.resolve(atHand);
    return Object.hasOwn(scenarios, id) ? (scenarios[id]?.().then((module) => module.default) ?? null) : null;
  },
  loadThoughts: async (id) => saved.get(id)?.thoughts ?? (await thoughts[id]?.())?.default ?? {},
  onScenarioSaved(listener) {
    savedListeners.add(listener);
    return () => void savedListeners.delete(listener);
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
    void import('./app/offline.ts').then(
      ({ keepOffline }) => keepOffline(worker),
      () => undefined,
    );
  });
}
