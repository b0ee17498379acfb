import { expectToStandAt, pressKeys } from './helpers/conversation.ts';
import { expectDebrief } from './helpers/debrief.ts';
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
  test(`after one visit to /${entrance} all of it is played without a connection`, async ({
    page,
    server,
  }) => {
    await page.goto(`${server.address}${entrance}`);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await server.stop();

    await page.goto(`${server.address}${entrance}${addressOf(until(plums, 1))}`);
    await page.reload();
    await expectToStandAt(page, until(plums, 1));
    await pressKeys(page, plums, 1);
    await expectDebrief(page, plums);

    // A scenario that was not looked at while there was a connection.
    await page.goto(`${server.address}${addressOf(until(coffee, 0))}`);
    await expectToStandAt(page, until(coffee, 0));
    await pressKeys(page, coffee);
    await expectDebrief(page, coffee);
  });
}
