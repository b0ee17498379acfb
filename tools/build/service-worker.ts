/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

/** Put in by the build: every file of the game with a revision. */
declare const PRECACHED: PrecacheEntry[];

// From the first visit on. A later version waits until no tab has the one before: a page that is open goes on
// finding the files that it was built with.
clientsClaim();
cleanupOutdatedCaches();
precacheAndRoute(PRECACHED, { ignoreURLParametersMatching: [/./] });
