import type { Ticker } from '../basics/ticker.ts';
import { formatRoute, parseRoute, type Route } from './route.ts';

/** The address of the page, and the browser's history behind it. */
export interface Address {
  /** Opens a page; Back returns from it. */
  readonly go: (route: Route) => void;
  /** Opens a page in place of the current one. */
  readonly replace: (route: Route) => void;
  /** Writes the state of a conversation into the address. No page is opened. */
  readonly mark: (route: Route) => void;
}

export interface AddressOptions {
  readonly ticker: Ticker;
  /** Another page is wanted, by us or by the browser's own buttons. */
  readonly onVisit: (route: Route) => void;
  /** Called when Back leads out of a page. True keeps us here: then the callee has dealt with Back. */
  readonly holdsBack: () => boolean;
}

/**
 * What an entry of the history is to us. Beneath a conversation with moves lies a way out, so that we notice Back and
 * can pause, even if the conversation was the first page that was opened.
 */
type Role = 'way-out' | 'conversation';

export function createAddress({ ticker, onVisit, holdsBack }: AddressOptions): Address {
  /** As we last set or followed it. The browser's own address follows with the next frame. */
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
    // Nobody stops at a way out: if Back leads to it, we go on to the entry before.
    if (role() === 'way-out') return history.back();
    marked = location.hash;
    onVisit(parseRoute(marked));
  });
  // If the page is reloaded between a move and its frame, the address has the move all the same.
  addEventListener('pagehide', () => {
    if (isDue()) write();
  });

  return {
    mark(route) {
      marked = formatRoute(route);
      // Browsers refuse an address that changes hundreds of times in a moment; once per frame is enough.
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

/** Whether the conversation at this address was played in this very entry of the history. A reload keeps that. */
export const isUnderWay = (): boolean => role() === 'conversation';

const enter = (entry: Role): void => history.replaceState({ role: entry }, '');
