/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { PrecacheController, PrecacheRoute, cleanupOutdatedCaches } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import { registerRoute, setCatchHandler } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

/** Put in by the build: what every conversation needs, and all the other files; each with the hash of its content. */
declare const SHELL: PrecacheEntry[];
declare const REST: PrecacheEntry[];

/** Addresses are the same whatever stands behind `?`. */
const OPTIONS = { ignoreURLParametersMatching: [/./] };

// From the first visit on. A later version waits until no tab has the one before: a page that is open goes on
// finding the files that it was built with, and only then is removed what the later version does not know.
clientsClaim();
cleanupOutdatedCaches();

const shell = new PrecacheController();
shell.precache(SHELL);
registerRoute(new PrecacheRoute(shell, OPTIONS));

const rest = new PrecacheController({ cacheName: `the-last-word-rest-${self.registration.scope}` });
rest.addToCacheList(REST);
self.addEventListener('activate', (event) => void rest.activate(event));

/** Answers with what is kept; else fetches it, and keeps it if it is what this version was built with. */
const route = new PrecacheRoute(rest, OPTIONS);
registerRoute(
  (options) => route.match(options),
  ({ request, event, params }) =>
    rest.strategy.handle({
      // A picture is asked for without its content being open to the page; of such an answer nobody can tell what it is.
      request: request.mode === 'no-cors' ? new Request(request.url) : request,
      event,
      params: request.mode === 'navigate' ? withoutHash(params) : params,
    }),
);

/** A page that somebody goes to may be newer than this version; it is shown, and not kept. */
const withoutHash = (params: object | undefined): object => ({ ...params, integrity: undefined });

setCatchHandler(async ({ request }) => {
  try {
    // No room left, or another version on the server: it is not kept, and yet it is shown.
    return await fetch(request);
  } catch (error) {
    // The page of a single scenario that is not kept: the game itself is, and says what to do.
    const [, id] = /\/play\/([^/]+)\.html$/.exec(new URL(request.url).pathname) ?? [];
    if (id === undefined || request.mode !== 'navigate') throw error;
    return Response.redirect(new URL(`#/play/${id}`, self.registration.scope).href);
  }
});
