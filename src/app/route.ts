/** Which page the address names. */
export type Route =
  | { readonly page: 'home' }
  /** `moves` as a run encodes them; null for a fresh start. */
  | { readonly page: 'play'; readonly scenario: string; readonly moves: string | null }
  | { readonly page: 'debrief'; readonly run: string };

/** Reads the part of the address after `#`. Whatever it does not know is home. */
export function parseRoute(hash: string): Route {
  const [page = '', first = '', second] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decode);
  if (page === 'play' && first !== '') return { page, scenario: first, moves: second ?? null };
  if (page === 'debrief' && first !== '') return { page, run: first };
  return { page: 'home' };
}

export function formatRoute(route: Route): string {
  switch (route.page) {
    case 'home':
      return '#/';
    case 'play':
      return route.moves === null || route.moves === ''
        ? `#/play/${route.scenario}`
        : `#/play/${route.scenario}/${route.moves}`;
    case 'debrief':
      return `#/debrief/${route.run}`;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
