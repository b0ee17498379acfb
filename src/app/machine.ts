import { assign, createMachine } from 'xstate';
import type { Route } from './route.ts';

/** Why a page could not be shown. */
export interface Failure {
  readonly kind: 'not-loaded';
}

export type AppEvent =
  | { readonly type: 'navigate'; readonly route: Route }
  | { readonly type: 'opened' }
  | { readonly type: 'failed'; readonly failure: Failure }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' };

interface AppContext {
  readonly route: Route;
  /** Counts the arrivals, because the same address can be opened again. */
  readonly visit: number;
  readonly failure: Failure | null;
}

/** Which page is shown. Pure: it loads nothing and draws nothing; others tell it what was loaded. */
export const appMachine = createMachine(
  {
    types: {} as { context: AppContext; events: AppEvent; input: Route; guards: Guards; actions: Actions },
    id: 'the-last-word',
    context: ({ input }) => ({ route: input, visit: 0, failure: null }),
    initial: 'opening',
    on: { navigate: { target: '.opening', actions: 'go', reenter: true } },
    states: {
      opening: {
        on: {
          opened: [{ guard: 'in play', target: 'play' }, { target: 'reading' }],
          failed: { target: 'failure', actions: 'note failure' },
        },
      },
      play: {
        initial: 'running',
        states: {
          running: { on: { pause: 'paused' } },
          paused: { on: { resume: 'running' } },
        },
      },
      /** Every page but a conversation. */
      reading: {},
      failure: {},
    },
  },
  {
    actions: {
      go: assign(({ context, event }) =>
        event.type === 'navigate' ? { route: event.route, visit: context.visit + 1, failure: null } : context,
      ),
      'note failure': assign(({ context, event }) =>
        event.type === 'failed' ? { ...context, failure: event.failure } : context,
      ),
    },
    guards: {
      'in play': ({ context }) => context.route.page === 'play',
    },
  },
);

type Guards = { type: 'in play' };
type Actions = { type: 'go' } | { type: 'note failure' };
