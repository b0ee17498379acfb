import effects from 'virtual:rubric/effects';
import scenarios from 'virtual:scenarios';
import { startApplication } from './app/application.ts';
import { collectSavedScenarios } from './app/saved-scenarios.ts';
import { words as english } from './presentation/messages/en/words.ts';
import { unpackPlayable, type PlayableScenario } from './conversation/playable.ts';
import { createStore } from './storage/store.ts';

const root = document.getElementById('app');
if (root === null) throw new Error('No #app');

const saved = import.meta.hot
  ? collectSavedScenarios((hear) => import.meta.hot?.on('the-last-word:saved', hear))
  : null;

/** A page made for one scenario carries it along, so that one request suffices. */
const inlined = document.getElementById('scenario')?.textContent ?? null;
const carried: PlayableScenario | null = inlined === null ? null : unpackPlayable(JSON.parse(inlined));
if (carried !== null && location.hash === '') {
  history.replaceState(null, '', `#/play/${carried.scenario.id}`);
}

const whenIdle = (callback: () => void): void =>
  void ('requestIdleCallback' in globalThis
    ? requestIdleCallback(callback, { timeout: 3000 })
    : setTimeout(callback, 500));

/** English is all there is to choose; while developing, `?language=en-XA` shows what in a page is no message. */
const words =
  import.meta.env.DEV && new URLSearchParams(location.search).get('language') === 'en-XA'
    ? (await import('./presentation/messages/en-XA/words.ts')).words
    : english;

const store = createStore(() => localStorage);
startApplication({
  root,
  store,
  words,
  messages: words.play,
  effects,
  loadScenario(id) {
    const atHand = saved?.find(id)?.playable ?? (id === carried?.scenario.id ? carried : null);
    if (atHand !== null) return Promise.resolve(atHand);
    return Object.hasOwn(scenarios, id)
      ? (scenarios[id]?.().then((module) => unpackPlayable(module.default)) ?? null)
      : null;
  },
  async loadMaterial(id) {
    const atHand = saved?.find(id)?.material;
    if (atHand !== undefined) return atHand;
    // Which files there are is not asked before the first reply either.
    const late = await import('virtual:materials');
    const loading = late.default[id]?.();
    if (loading === undefined) throw new Error(`No debrief for "${id}"`);
    return (await loading).default;
  },
  onScenarioSaved: (listener) => saved?.subscribe(listener) ?? (() => undefined),
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
  now: Date.now,
  chance: Math.random,
  whenIdle,
  onFirstPage: () => whenIdle(finish),
});

/** What cannot be had for now is asked for again at the next visit. */
function finish(): void {
  const worker = new URL(/* @vite-ignore */ '../sw.js', import.meta.url);
  import('./app/offline/finish-page.ts')
    .then((late) => late.finishPage(worker, store))
    .catch(() => undefined);
}
