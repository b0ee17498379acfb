import type { Page } from './shell.ts';

/** The page that an address names. */
export type Route =
  | { readonly page: 'home' }
  | PlayRoute
  | DebriefRoute
  /** Any other page, by its name and the rest of the address; other-pages.ts knows them. */
  | { readonly page: 'other'; readonly name: string; readonly rest: readonly string[] };

export interface PlayRoute {
  readonly page: 'play';
  readonly scenario: string;
  /** Encoded as in a run; null for a new conversation. */
  readonly moves: string | null;
  /** Played as an assessment: no meters, and nothing can be taken back. */
  readonly assessed: boolean;
  /** A new attempt, opened from a debrief, even if a kept one began alike. The address does not say so. */
  readonly isNew?: boolean;
}

interface DebriefRoute {
  readonly page: 'debrief';
  readonly run: string;
  /** A conversation hands over a debrief that is ready to open at once. The address does not say so. */
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
