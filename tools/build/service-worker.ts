/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { PrecacheController, PrecacheRoute, cleanupOutdatedCaches } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

/**
 * The build puts these in: the files that every conversation needs, and all others, each with the hash of its content.
 */
declare const SHELL: PrecacheEntry[];
declare const REST: PrecacheEntry[];

/** Addresses without what follows `?`. */
const OPTIONS = { ignoreURLParametersMatching: [/./] };

// Works from the first visit on. A later version waits until no tab uses the earlier one: an open page still finds the
// files of its own build. Only then are files removed that the later version does not have.
clientsClaim();
cleanupOutdatedCaches();

const shell = new PrecacheController();
shell.precache(SHELL);
registerRoute(new PrecacheRoute(shell, OPTIONS));

const rest = new PrecacheController({ cacheName: `the-last-word-rest-${self.registration.scope}` });
rest.addToCacheList(REST);
self.addEventListener('activate', (event) => void rest.activate(event));

/** Answers with the kept file; otherwise fetches it, and keeps it if it belongs to this version. */
const route = new PrecacheRoute(rest, OPTIONS);
registerRoute(
  (options) => route.match(options),
  ({ request, event, params }) =>
    rest.strategy.handle({
      // A picture may be requested so that its content stays closed to the page; then nobody can tell what the answer
      // is.
      request: request.mode === 'no-cors' ? new Request(request.url) : request,
      event,
      params: request.mode === 'navigate' ? withoutHash(params) : params,
    }),
);

/** The page that somebody opens may be newer than this version; it is shown, but not kept. */
const withoutHash = (params: object | undefined): object => ({ ...params, integrity: undefined });

setCatchHandler(async ({ request }) => {
  try {
    // No room left, or another version on the server: it is not kept, but shown all the same.
    return await fetch(request);
  } catch (error) {
    // The page of a single scenario that is not kept. The game itself is kept, and says what to do.
    const [, id] = /\/play\/([^/]+)\.html$/.exec(new URL(request.url).pathname) ?? [];
    if (id === undefined || request.mode !== 'navigate') throw error;
    return Response.redirect(new URL(`#/play/${id}`, self.registration.scope).href);
  }
});
