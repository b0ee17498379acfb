import { expect, test as base, type BrowserContext } from '@playwright/test';

/** What Playwright itself says where a test keeps service workers out; no page of ours ever says it. */
const OF_THE_TEST_RUNNER = /Service Worker registration blocked by Playwright/;

const NOTHING = /(?!)/;

interface Watch {
  /** Whether the stage's moving picture is drawn: its engine is most of what a page costs, and few tests look at it. */
  readonly picture: boolean;
  /** Troubles that a test brings about on purpose; every other one fails it. */
  readonly tolerated: RegExp;
  readonly troubles: void;
}

/**
 * Playwright's `test`, in which every browser is watched: an error or a warning on the console, an error that nobody
 * caught, a request that failed and one to another origin each fail the test.
 */
export const test = base.extend<Watch>({
  // A service worker answers for the network, which many tests want to cut: only those that are about it let it in.
  serviceWorkers: 'block',
  picture: [false, { option: true }],
  context: async ({ context, picture }, use) => {
    if (!picture) await context.addInitScript(withoutCanvas);
    await use(context);
  },
  tolerated: [NOTHING, { option: true }],
  troubles: [
    async ({ context, tolerated }, use) => {
      const troubles = watch(context);
      await use();
      const known = [OF_THE_TEST_RUNNER, tolerated];
      expect(troubles.filter((trouble) => !known.some((pattern) => pattern.test(trouble)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** For `test.use`: words are typed and things move, as they do unless somebody prefers less. */
export const MOVING = { contextOptions: { reducedMotion: 'no-preference' } } as const;

/** As in a browser that cannot draw: the stage keeps to its backdrop, and all else is as ever. */
function withoutCanvas(): void {
  const { getContext } = HTMLCanvasElement.prototype;
  const giveCanvasBack = (): void => void Object.assign(HTMLCanvasElement.prototype, { getContext });
  Object.assign(globalThis, { giveCanvasBack });
  HTMLCanvasElement.prototype.getContext = () => null;
}

/** The list grows as things go wrong. */
function watch(context: BrowserContext): readonly string[] {
  const troubles: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      troubles.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => void troubles.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    if (isElsewhere(new URL(request.url()))) troubles.push(`another origin: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Whoever leaves a page leaves its requests.
    if (reason !== 'net::ERR_ABORTED') troubles.push(`failed: ${request.url()} ${reason}`);
  });
  return troubles;
}

const isElsewhere = ({ protocol, hostname }: URL): boolean =>
  protocol.startsWith('http') && hostname !== 'localhost';
