import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAddress, expectToStandAt, linesOf, pressKeys, textsOf } from './helpers/conversation.ts';
import { startDevServer, type DevServer } from './helpers/dev-server.ts';
import { BAD } from './helpers/paths.ts';
import { scripted, until } from './helpers/script.ts';
import { expect, test } from './helpers/test.ts';

const plums = scripted(BAD['plum-exchange']);
const REWRITTEN = 'These plums were rewritten by their author.';

// The dev server tells the console, too, of an error in a scenario.
test.use({ tolerated: /\[vite\]/ });

let server: DevServer;
test.beforeEach(async () => void (server = await startDevServer()));
// What comes late comes last from a dev server: were it gone by then, that would be the page's trouble.
test.afterEach(async ({ page }) => {
  await page.waitForLoadState('networkidle');
  await page.close();
  await server.stop();
});

test('a scenario with an error is told of on the page while the others play, until it is mended', async ({
  page,
}) => {
  const file = join(server.scenarios, 'cappuccino.yaml');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('start: ', 'start: no-such-'));
  await page.goto(`${server.address}#/`);
  const card = page.getByRole('listitem').filter({ hasText: 'This scenario has errors' });
  await expect(card).toContainText('scenarios/cappuccino.yaml');
  await expect(card).toContainText('error unknown-turn: "start" goes to "no-such-');
  await page.goto(`${server.address}#/play/cappuccino`);
  await expect(page.getByRole('main')).toContainText('error unknown-turn');
  await page.goto(`${server.address}#/play/plum-exchange`);
  await expectToStandAt(page, until(plums, 0));

  await page.goto(`${server.address}#/play/cappuccino`);
  writeFileSync(file, text);
  await expect(page.getByRole('button', { name: 'Keep listening' })).toBeVisible();
});

test('a saved scenario shows in the running game, and the conversation goes on', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${server.address}#/play/plum-exchange`);
  await expectToStandAt(page, until(plums, 0));
  await pressKeys(page, plums, 0, 2);
  await expectToStandAt(page, until(plums, 2));
  await page.evaluate(() => document.body.setAttribute('data-never-loaded-again', ''));

  const file = join(server.scenarios, 'plum-exchange.yaml');
  const text = readFileSync(file, 'utf8');
  const line = plums.moments[0]?.turn?.lines[0]?.text ?? '';
  expect(text).toContain(line);
  writeFileSync(file, text.replace(line, REWRITTEN));
  const rewritten = [REWRITTEN, ...textsOf(until(plums, 2)).slice(1)];
  await expect(linesOf(page)).toHaveText(rewritten);
  await expectAddress(page, until(plums, 2));

  const overlay = page.locator('vite-error-overlay');
  writeFileSync(file, text.replace('start: ', 'start: no-such-'));
  await expect(overlay).toContainText('unknown-turn');
  await expect(linesOf(page)).toHaveText(rewritten);

  writeFileSync(file, text);
  await expect(overlay).toHaveCount(0);
  await expectToStandAt(page, until(plums, 2));
  await pressKeys(page, plums, 2, 4);
  await expectToStandAt(page, until(plums, 4));
  await expectAddress(page, until(plums, 4));
  await expect(page.locator('body[data-never-loaded-again]')).toHaveCount(1);
});
