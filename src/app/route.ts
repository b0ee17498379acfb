import type { Page } from './shell.ts';

/** Which page the address names. */
export type Route =
  | { readonly page: 'home' }
  | PlayRoute
  | DebriefRoute
  /** Any other, by its name and what stands behind it; other-pages.ts knows them. */
  | { readonly page: 'other'; readonly name: string; readonly rest: readonly string[] };

export interface PlayRoute {
  readonly page: 'play';
  readonly scenario: string;
  /** As a run encodes them; null for a fresh start. */
  readonly moves: string | null;
  /** Played to be judged: no meters, nothing taken back. */
  readonly assessed: boolean;
  /** Asked for from a debrief: an attempt of its own, though one that began alike is kept. No address says so. */
  readonly isNew?: boolean;
}

interface DebriefRoute {
  readonly page: 'debrief';
  readonly run: string;
  /** Opens it at once, where a conversation has all that it needs at hand. No address says so. */
  readonly open?: (() => Page) | undefined;
}

/** Reads the part of the address after `#`. */
export function parseRoute(hash: string): Route {
  const [page = '', ...rest] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode);
  const [first = '', second = null] = rest;
  if (first !== '') {
    if (page === 'play' || page === 'assess') {
      return { page: 'play', scenario: first, moves: second, assessed: page === 'assess' };
    }
    if (page === 'debrief') return { page, run: first };
  }
  return page === '' ? { page: 'home' } : { page: 'other', name: page, rest };
}

export function formatRoute(route: Route): string {
  switch (route.page) {
    case 'home':
      return '#/';
    case 'play':
      return (
        `#/${route.assessed ? 'assess' : 'play'}/${route.scenario}` + (route.moves ? `/${route.moves}` : '')
      );
    case 'debrief':
      return `#/debrief/${route.run}`;
    case 'other':
      return `#/${[route.name, ...route.rest].join('/')}`;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
