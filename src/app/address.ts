import type { Ticker } from '../basics/ticker.ts';
import { formatRoute, parseRoute, type Route } from './route.ts';

/** The address of the page, and the history behind it. */
export interface Address {
  /** Goes on to a page; Back returns. */
  readonly go: (route: Route) => void;
  /** Goes to a page instead of where we are. */
  readonly replace: (route: Route) => void;
  /** Says where a conversation stands. No page is opened by it. */
  readonly mark: (route: Route) => void;
}

export interface AddressOptions {
  readonly ticker: Ticker;
  /** Another page is asked for, by us or by the browser's own buttons. */
  readonly onVisit: (route: Route) => void;
  /** Asked when Back leads out of a page: true keeps us where we are, and whoever says so has dealt with it. */
  readonly holdsBack: () => boolean;
}

/**
 * What an entry of the history is to us. A conversation with moves has a way out beneath it, so that Back can be
 * noticed, and pauses, also where the conversation is the first page that was opened.
 */
type Role = 'way-out' | 'conversation';

export function createAddress({ ticker, onVisit, holdsBack }: AddressOptions): Address {
  /** As we last set or followed it; the browser's is a picture behind. */
  let marked = location.hash;
  let callOff = (): void => undefined;

  const write = (): void => {
    callOff();
    callOff = () => undefined;
    if (isConversation(marked) && role() !== 'conversation') {
      enter('way-out');
      history.pushState({ role: 'conversation' }, '', marked);
    } else history.replaceState(history.state, '', marked);
  };
  const isDue = (): boolean => location.hash !== marked;

  addEventListener('popstate', () => {
    if (!isDue()) return;
    if (role() === 'way-out' && holdsBack()) return history.pushState({ role: 'conversation' }, '', marked);
    // Nobody stops at a way out: whoever comes there goes on to what was before.
    if (role() === 'way-out') return history.back();
    marked = location.hash;
    onVisit(parseRoute(marked));
  });
  // Whoever reloads in the moment between a move and its picture finds it in the address all the same.
  addEventListener('pagehide', () => {
    if (isDue()) write();
  });

  return {
    mark(route) {
      marked = formatRoute(route);
      // Browsers refuse an address that changes hundreds of times in a moment: once for each picture is enough.
      callOff();
      callOff = ticker.request(write);
    },
    go(route) {
      callOff();
      marked = formatRoute(route);
      if (isDue()) history.pushState(null, '', marked);
      onVisit(route);
    },
    replace(route) {
      callOff();
      marked = formatRoute(route);
      history.replaceState(null, '', marked);
      onVisit(route);
    },
  };
}

const isConversation = (hash: string): boolean => {
  const route = parseRoute(hash);
  return route.page === 'play' && route.moves !== null;
};

function role(): Role | null {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null || !('role' in state)) return null;
  return state.role === 'way-out' || state.role === 'conversation' ? state.role : null;
}

/** Whether the conversation at this address was played in this very entry of the history; a reload keeps that. */
export const isUnderWay = (): boolean => role() === 'conversation';

const enter = (entry: Role): void => history.replaceState({ role: entry }, '');
