import type { Page } from '@playwright/test';
import { expectToStandAt, pressKeys } from './helpers/conversation.ts';
import { expectDebrief, expectReview } from './helpers/debrief.ts';
import { BAD, GOOD } from './helpers/paths.ts';
import { addressOf, scripted, until } from './helpers/script.ts';
import { serveDistAt, type DistServer } from './helpers/server.ts';
import { expect, test as watched } from './helpers/test.ts';

const plums = scripted(BAD['plum-exchange']);
const coffee = scripted(GOOD.cappuccino);

const test = watched.extend<{ server: DistServer }>({
  picture: true,
  serviceWorkers: 'allow',
  server: async ({ serviceWorkers }, use) => {
    expect(serviceWorkers).toBe('allow');
    const server = await serveDistAt('/some/deep/path/');
    await use(server);
    await server.stop();
  },
});

test('the game is played below any path', async ({ page, server }) => {
  await page.goto(server.address);
  await page.getByRole('link', { name: plums.player.scenario.title, exact: true }).click();
  await expectToStandAt(page, until(plums, 0));
  await pressKeys(page, plums);
  await expectDebrief(page, plums);
  await expect(page).toHaveURL(new RegExp(`^${server.address}#/debrief/`));
  await page.goto(`${server.address}play/cappuccino.html`);
  await expectToStandAt(page, until(coffee, 0));
  await pressKeys(page, coffee);
  await expectDebrief(page, coffee);
});

for (const entrance of ['', 'play/plum-exchange.html']) {
  test(`a conversation that was opened at /${entrance} is played without a connection`, async ({
    page,
    server,
  }) => {
    await page.goto(`${server.address}${entrance}${addressOf(until(plums, 0))}`);
    await expectToStandAt(page, until(plums, 0));
    await expectKept(page, 'plum-exchange');
    await server.stop();

    for (const again of [entrance, '']) {
      await page.goto(`${server.address}${again}${addressOf(until(plums, 1))}`);
      await page.reload();
      await expectToStandAt(page, until(plums, 1));
    }
    await pressKeys(page, plums, 1);
    await expectDebrief(page, plums);
    await expectReview(page);
    await page.getByRole('link', { name: 'All conversations' }).click();
    await expect(page.getByRole('heading', { name: 'Choose a conversation' })).toBeVisible();
  });
}

test.describe('a conversation that was never opened', () => {
  // The browser itself tells that there is no connection.
  test.use({ tolerated: /net::ERR_(?:CONNECTION_REFUSED|FAILED)|Failed to fetch/ });

  test('says so without a connection, and what to do', async ({ page, server }) => {
    await page.goto(`${server.address}${addressOf(until(plums, 0))}`);
    await expectKept(page, 'plum-exchange');
    await server.stop();
    await page.goto(`${server.address}${addressOf(until(coffee, 0))}`);
    await page.reload();
    await expect(page.getByRole('main')).toContainText('it is not kept on this device. Go online');
    await page.goto(`${server.address}play/cd-replacement.html`);
    await expect(page.getByRole('main')).toContainText('it is not kept on this device. Go online');
  });
});

test('whoever keeps all plays all without a connection', async ({ page, server }) => {
  await page.goto(server.address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.reload();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: /^Keep all for offline \(\d+\.\d MB\)$/ }).click();
  await expect(page.getByRole('dialog')).toContainText('All conversations are kept on this device.');
  await expect(page.getByRole('button', { name: /^Keep all/ })).toBeHidden();
  await server.stop();
  for (const attempt of [coffee, plums]) {
    await page.goto(`${server.address}${addressOf(until(attempt, 0))}`);
    await page.reload();
    await expectToStandAt(page, until(attempt, 0));
    await pressKeys(page, attempt);
    await expectDebrief(page, attempt);
  }
  await page.goto(`${server.address}play/cd-replacement.html`);
  await expect(page).toHaveTitle(/^The CD that will not play/);
  await page.goto(`${server.address}#/cohort`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a later version waits until no page has the one before, and then has what was kept', async ({
  page,
  context,
  server,
}) => {
  await page.goto(`${server.address}${addressOf(until(plums, 0))}`);
  await expectKept(page, 'plum-exchange');
  const script = await (await page.request.get(`${server.address}sw.js`)).text();
  server.replace('sw.js', `${script}\n// A later version.`);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const states = () =>
    page.evaluate(async () => {
      const { active, waiting } = await navigator.serviceWorker.ready;
      return [active?.state, waiting?.state, active === navigator.serviceWorker.controller];
    });
  await expect.poll(states).toEqual(['activated', 'installed', true]);
  await expectKept(page, 'plum-exchange');
  await pressKeys(page, plums);
  await expectDebrief(page, plums);

  await page.close();
  const later = await context.newPage();
  await later.goto(server.address);
  await expect
    .poll(() => later.evaluate(async () => (await navigator.serviceWorker.ready).waiting))
    .toBeNull();
  await expectKept(later, 'plum-exchange');
  await server.stop();
  await later.goto(`${server.address}${addressOf(until(plums, 0))}`);
  await expectToStandAt(later, until(plums, 0));
});

/** Until a conversation and its page are kept, they are being fetched in the background. */
const expectKept = (page: Page, scenario: string): Promise<void> =>
  expect
    .poll(() =>
      page.evaluate(async (id) => {
        const here = new URL(location.pathname.replace(/play\/[^/]*$/, ''), location.origin);
        const kept = (file: string) => caches.match(new URL(file, here), { ignoreSearch: true });
        const { scenarios } = (await (await kept('offline.json'))?.json()) ?? { scenarios: {} };
        const files: readonly string[] = scenarios[id] ?? ['unknown'];
        return (await Promise.all(files.map(kept))).every((one) => one !== undefined);
      }, scenario),
    )
    .toBe(true);
