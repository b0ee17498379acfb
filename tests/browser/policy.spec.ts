import { expectToStandAt, openAt, pressKeys } from './helpers/conversation.ts';
import { expectDebrief } from './helpers/debrief.ts';
import { BAD } from './helpers/paths.ts';
import { watchPolicy } from './helpers/policy.ts';
import { scripted, until } from './helpers/script.ts';
import { expect, MOVING, test } from './helpers/test.ts';

const plums = scripted(BAD['plum-exchange']);
const ENTRANCES = ['/', '/play/plum-exchange.html'];

for (const entrance of ENTRANCES) {
  test(`${entrance} has a policy that lets in no script but its own`, async ({ page }) => {
    await page.goto(entrance);
    const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:|\*/);
  });

  test.describe(`an attack born in ${entrance}`, () => {
    test.use({
      tolerated: /violates the following Content Security Policy directive|attacker\.example/,
    });

    test('does nothing, and the game goes on', async ({ page }) => {
      await page.route(entrance, async (route) => {
        const response = await route.fetch();
        const attacks =
          '<script>window.attacked = true</script>' +
          '<img alt="" src="data:," onerror="window.attacked = true">' +
          '<script src="https://attacker.example/"></script>' +
          '<iframe srcdoc="<script>parent.attacked = true</script>"></iframe>';
        const body = (await response.text()).replace('<body>', () => `<body>${attacks}`);
        await route.fulfill({ response, body });
      });
      await page.goto(`${entrance}#/play/plum-exchange`);
      await expectToStandAt(page, until(plums, 0));
      await pressKeys(page, plums, 0, 3);
      await expectToStandAt(page, until(plums, 3));
      expect(await page.evaluate(() => Reflect.has(globalThis, 'attacked'))).toBe(false);
    });
  });
}

test.describe('with a picture', () => {
  test.use({ ...MOVING, picture: true });

  test('nothing that the game does by itself is against the policy', async ({ page }) => {
    const violations = await watchPolicy(page);
    await openAt(page, until(plums, 0));
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.locator('canvas')).toBeVisible();
    await pressKeys(page, plums);
    await expectDebrief(page, plums);
    expect(violations).toEqual([]);
  });
});
