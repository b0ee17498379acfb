import { debriefOf, expectDebrief } from './helpers/debrief.ts';
import { BAD } from './helpers/paths.ts';
import { debriefAddressOf, scripted } from './helpers/script.ts';
import { expect, test } from './helpers/test.ts';

const plums = scripted(BAD['plum-exchange']);
const address = debriefAddressOf(plums);

/** What mail programs and people add to the address of a debrief. */
const ADDED = ['.', ')', '%20', '?fbclid=IwAR0_x', '%22', '%3E', '&gt;', '/'];

test('the address of a debrief opens whatever was added to it, and is then as it should be', async ({
  page,
}) => {
  for (const added of ADDED) {
    await page.goto('/#/');
    await page.goto(`/${address}${added}`);
    await expect(debriefOf(page).getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveURL(({ hash }) => hash === address || added === '/');
  }
  await expectDebrief(page, plums);
});

test('one of which not all arrived says so', async ({ page }) => {
  await page.goto(`/${address.slice(0, 40)}`);
  await expect(page.getByRole('main')).toContainText('This link');
});
