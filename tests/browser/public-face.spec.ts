import {
  expectAddress,
  expectToStandAt,
  buttonsOf,
  meterOf,
  openAt,
  expectNames,
  logOf,
  pressKeys,
  expectRemarksAtHand,
} from './helpers/conversation.ts';
import { debriefOf, expectDebrief, movesIn } from './helpers/debrief.ts';
import { BAD, GOOD, SCENARIOS } from './helpers/paths.ts';
import { debriefAddressOf, engine, keyFor, scripted, until } from './helpers/script.ts';
import { expect, test } from './helpers/test.ts';

const plums = scripted(BAD['plum-exchange']);

test('the first page has a link for each scenario, named by its title', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Last Word');
  for (const scenario of SCENARIOS) {
    const { title } = engine(scenario).scenario;
    await expect(page.getByRole('link', { name: title, exact: true })).toHaveAttribute(
      'href',
      `#/play/${scenario}`,
    );
  }
});

for (const scenario of SCENARIOS) {
  test(`a link to ${scenario} shows its first line and what can be done`, async ({ page }) => {
    const beginning = scripted({ scenario, moves: '' });
    await openAt(page, beginning);
    await expect(logOf(page)).toBeVisible();
    await expectNames(page, beginning);
    await expect(page).toHaveTitle(`${engine(scenario).scenario.title} · The Last Word`);
  });
}

test('saying nothing is a button of its own, and the last', async ({ page }) => {
  const attempt = scripted(GOOD['plum-exchange']);
  const floorIsOpen = attempt.moments.findIndex(({ turn, allowed }) =>
    turn?.replies.some(({ id, act }) => act === 'nothing' && allowed.includes(id)),
  );
  await openAt(page, until(attempt, floorIsOpen));
  await expectNames(page, until(attempt, floorIsOpen));
  await expect(buttonsOf(page).last()).toHaveAccessibleName('Say nothing');
});

test('meters show in a first play, and later only to those who want them', async ({ page }) => {
  const beforeTheEnd = plums.moves.length - 1;
  await openAt(page, until(plums, beforeTheEnd));
  await expect(meterOf(page, 'Patience')).toBeVisible();
  await expect(meterOf(page, 'Warmth')).toBeVisible();
  await expect(meterOf(page, "Customer's mood")).toBeVisible();
  await page.keyboard.press(keyFor(plums, beforeTheEnd));
  await debriefOf(page).getByRole('button', { name: 'Try again' }).click();
  await expectToStandAt(page, until(plums, 0));
  await expect(meterOf(page, 'Patience')).toBeHidden();

  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('switch', { name: 'Show the meters' }).check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(meterOf(page, 'Patience')).toHaveAttribute('aria-valuetext', '0 of 0 taken');
});

test('practice tells at once what each reply showed, to those who want to know', async ({ page }) => {
  const apology = plums.moves.findIndex((move) => move === 'own-it');
  const remark = logOf(page).getByText('+ Owning the fault');
  await openAt(page, until(plums, 0));
  await expectRemarksAtHand(page);
  await pressKeys(page, plums, 0, apology + 1);
  await expect(remark).toBeVisible();
  await page.getByRole('button', { name: 'Take back' }).click();
  await expect(remark).toBeHidden();
  await pressKeys(page, plums, apology, apology + 1);
  await expect(remark).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('switch', { name: 'Tell at once what a reply showed' }).uncheck();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(remark).toBeHidden();
});

test('an address that is opened in the midst of a conversation is gone to, and the conversation is kept', async ({
  page,
}) => {
  await openAt(page, until(plums, 0));
  await pressKeys(page, plums, 0, 3);
  await expectAddress(page, until(plums, 3));
  await page.evaluate((address) => void (location.hash = address), debriefAddressOf(plums).slice(2));
  await expectDebrief(page, plums);
  await page.goBack();
  await expectToStandAt(page, until(plums, 3));
});

test('links to what is not there, or not whole, are told apart', async ({ page }) => {
  const main = page.getByRole('main');
  for (const id of ['nobody', '__proto__', 'constructor']) {
    await page.goto(`/#/play/${id}`);
    await expect(main).toContainText(`There is no scenario called “${id}”.`);
    await page.getByRole('button', { name: 'Back to the scenarios' }).click();
    await expect(page.getByRole('heading', { name: 'Choose a conversation' })).toBeVisible();
  }

  const address = debriefAddressOf(plums);
  await page.goto(`/${address.slice(0, 40)}`);
  await expect(main).toContainText('This link is damaged');

  const caution = page.locator('.caution');
  await page.goto(`/${address}`);
  await expectDebrief(page, plums);
  await expect(caution).toHaveCount(0);

  await page.goto(`/${address}hh`);
  await expect(caution).toContainText('moves stand in it behind the ending');
  await expectDebrief(page, plums);

  await page.goto(`/${debriefAddressOf(plums, 'another_hash_123')}`);
  await expect(caution).toContainText('The conversation or its rules have changed since this run was played');
  await expectDebrief(page, plums);
});

test('a debrief of a run that does not reach an ending shows what there is, and offers another try', async ({
  page,
}) => {
  await page.goto(`/${debriefAddressOf(until(plums, 4))}`);
  await expect(page.getByRole('main')).toContainText('This run does not reach an ending');
  await expect(movesIn(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectToStandAt(page, until(plums, 0));
});

test('a conversation whose scenario was edited goes on from the last move that fits', async ({ page }) => {
  await page.goto('/#/play/plum-exchange/heZzz');
  await expectToStandAt(page, until(plums, 2));
  await expect(page.getByRole('status').filter({ hasText: 'goes on from the last move that' })).toBeVisible();
  await page.keyboard.press(keyFor(plums, 2));
  await expectAddress(page, until(plums, 3));
});
