import { readdirSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { MOODS } from '../../src/scenario/meter.ts';
import { PHASES } from '../../src/scenario/model.ts';
import { expectNothingWrong } from './helpers/axe.ts';
import { expect, test } from './helpers/test.ts';

const foldersIn = (kind: string): readonly string[] =>
  readdirSync(new URL(`../../scenes/${kind}/`, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

const PERSONAS = foldersIn('personas');
const SETS = foldersIn('sets');
const LIGHTS = [...MOODS.map((mood) => `light: ${mood}`), ...PHASES.map((phase) => `phase: ${phase}`)];
const SCHEMES = ['light', 'dark'] as const;

test.describe('where there is a canvas', () => {
  test.use({ picture: true });

  test('every persona is drawn in every mood, each in another way', async ({ page }) => {
    await openSheet(page);
    const pictures: string[] = [];
    for (const persona of PERSONAS) {
      for (const mood of MOODS) {
        const canvas = pictureOf(page, `${persona}, ${mood}`);
        await expect.poll(() => shareDrawn(canvas), `${persona}, ${mood}`).toBeGreaterThan(0.2);
        pictures.push(await canvas.evaluate((one: HTMLCanvasElement) => one.toDataURL()));
      }
    }
    expect(new Set(pictures).size).toBe(PERSONAS.length * MOODS.length);
  });

  test('every set is there, in every light and in every phase', async ({ page }) => {
    await openSheet(page);
    for (const set of SETS) {
      for (const state of LIGHTS) {
        const canvas = pictureOf(page, `${set}, ${state}`);
        await expect.poll(() => shareDrawn(canvas), `${set}, ${state}`).toBeGreaterThan(0.05);
        const backdrop = canvas.locator('xpath=..').locator('img');
        await expect(backdrop).toHaveAttribute('src', new RegExp(`/${set}-backdrop-`));
        await expect.poll(() => backdrop.evaluate(widthOf)).toBeGreaterThan(0);
      }
    }
  });
});

test('both colour schemes are there, whichever the device prefers, and only as long as the page is', async ({
  page,
}) => {
  await page.goto('/');
  const home = page.getByRole('heading', { level: 1, name: 'The Last Word' });
  await expect(home).toBeVisible();
  const own = new Map<string, Colours>();
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    own.set(colorScheme, await coloursOf(page.locator('body')));
  }
  await openSheet(page);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    for (const scheme of SCHEMES) expect(await coloursOf(panel(page, scheme))).toEqual(own.get(scheme));
  }
  await page.getByRole('link', { name: 'To the first page' }).click();
  await expect(home).toBeVisible();
  expect(await coloursOf(page.locator('body'))).toEqual(own.get('dark'));
});

test('axe finds nothing wrong with it', async ({ page }) => {
  // It shows both schemes by itself.
  await openSheet(page);
  await expectNothingWrong(page);
});

test('a button is seen with the focus that it does not have', async ({ page }) => {
  await openSheet(page);
  const outlineOf = (name: string): Promise<string> =>
    panel(page, 'light')
      .getByRole('button', { name, exact: true })
      .first()
      .evaluate((button) => getComputedStyle(button).outlineStyle);
  expect(await outlineOf('Focus')).toBe('solid');
  expect(await outlineOf('At rest')).toBe('none');
});

test('on a phone, and where there is no canvas, all the words are there and nothing is cut off', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openSheet(page);
  await expect(panel(page, 'dark').getByText('Mark: lost')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

async function openSheet(page: Page): Promise<void> {
  await page.goto('/#/sheet');
  await expect(page.getByRole('heading', { level: 1, name: 'Sheet of parts' })).toBeVisible();
}

/** All that lies in one scheme. */
const panel = (page: Page, scheme: (typeof SCHEMES)[number]): Locator =>
  page.getByRole('group', { name: `${scheme} scheme` });

const pictureOf = (page: Page, name: string): Locator => page.getByRole('img', { name, exact: true });

const widthOf = (image: HTMLElement): number => (image instanceof HTMLImageElement ? image.naturalWidth : 0);

/** 0 … 1: how much of a canvas is not transparent. Read from a copy: reading changes how a canvas is kept. */
const shareDrawn = (canvas: Locator): Promise<number> =>
  canvas.evaluate((one: HTMLCanvasElement) => {
    const copy = new OffscreenCanvas(one.width, one.height).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(one, 0, 0);
    const { data } = copy?.getImageData(0, 0, one.width, one.height) ?? { data: [] };
    let drawn = 0;
    for (let index = 3; index < data.length; index += 4) if ((data[index] ?? 0) > 0) drawn += 1;
    return drawn / (one.width * one.height);
  });

interface Colours {
  readonly colour: string;
  readonly paper: string;
  readonly good: string;
}

const coloursOf = (within: Locator): Promise<Colours> =>
  within.first().evaluate((one) => {
    const style = getComputedStyle(one);
    return {
      colour: style.color,
      paper: style.getPropertyValue('--paper'),
      good: style.getPropertyValue('--good'),
    };
  });
