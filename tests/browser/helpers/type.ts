import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { FACES } from '../../../src/presentation/typefaces.ts';

/**
 * How a page may look: in our own type, without it (in whatever the machine has, or in nothing at all), and in one that
 * is 15 % wider than ours, as what a machine has may be.
 */
const FORMS = ['ours', 'none', 'wide'] as const;
type Form = (typeof FORMS)[number];

const assets = fileURLToPath(new URL('../../../dist/assets', import.meta.url));

/** The address of the built file of a face. */
export function fileOf(name: string): string {
  const file = readdirSync(assets).find((one) => new RegExp(`^${name}-[^.]+\\.woff2$`).test(one));
  if (file === undefined) throw new Error(`dist/assets/ has no file of the face "${name}"`);
  return `/assets/${file}`;
}

/** Before a page is opened: it loads no type by itself, so that {@link inEveryType} alone says what it is set in. */
export async function chooseTypeByHand(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { FontFace } = globalThis;
    globalThis.FontFace = class extends FontFace {
      override load(): Promise<FontFace> {
        return Promise.reject(new Error('Chosen by hand'));
      }
    };
  });
}

/** Checks the page in each form. Only for a page of {@link chooseTypeByHand}. */
export async function inEveryType(page: Page, check: () => Promise<void>): Promise<void> {
  for (const form of FORMS) {
    await wear(page, form);
    await check();
  }
}

/** The faces are loaded once for a page; another form is but another value of the variables that name them. */
const wear = (page: Page, form: Form): Promise<void> =>
  page.evaluate(
    async ([form, faces]) => {
      if (!Reflect.has(globalThis, 'hasFaces')) {
        const sheet = new CSSStyleSheet();
        const rule = (family: string, file: string, weight: string, sizeAdjust: number): string =>
          `@font-face { font-family: '${family}'; src: url('${file}'); font-weight: ${weight}; size-adjust: ${sizeAdjust}% }`;
        sheet.replaceSync(
          faces
            .map(
              ([name, file, weight]) =>
                rule(`ours ${name}`, file, weight, 100) + rule(`wide ${name}`, file, weight, 115),
            )
            .join('\n'),
        );
        document.adoptedStyleSheets.push(sheet);
        const families = faces.flatMap(([name]) => [`ours ${name}`, `wide ${name}`]);
        await Promise.all(families.map((family) => document.fonts.load(`16px '${family}'`)));
        Object.assign(globalThis, { hasFaces: true });
      }
      const { style } = document.documentElement;
      for (const [name] of faces) style.removeProperty(`--${name}`);
      for (const [name] of form === 'none' ? [] : faces) {
        const fallbacks = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`);
        style.setProperty(`--${name}`, `'${form} ${name}', ${fallbacks}`);
      }
      window.dispatchEvent(new Event('resize'));
    },
    [
      form,
      [
        // The weights that the page gives them: of two ranges in one family a browser would take but one.
        ['text', fileOf('latin'), FACES.latin.weight],
        ['display', fileOf('title'), FACES.title.weight],
      ],
    ] as const,
  );

/** Keeps every file of our type from the page until it is let go. */
export async function holdType(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\.woff2$/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
