import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { copyRepository } from './helpers/repository-copy.ts';
import { serveDistAt } from './helpers/server.ts';
import { expect, test } from './helpers/test.ts';

/** What somebody adds who adds a set and a persona: a folder each. */
const FOLDERS = {
  'scenes/sets/harbour/backdrop.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1920 1080"><path d="M0 0h1920v1080H0z" fill="#9cf"/></svg>',
  'scenes/sets/harbour/set.json':
    '{ "floor": "#123456", "colours": { "wall": "#99ccff", "back": "#336699", "counter": "#123456" } }',
  'scenes/sets/harbour/set.ts': `import { at } from '../../props/prop.ts';
import type { StageSet } from '../stage-set.ts';

const place = at(232, 36);

const set: StageSet = {
  props: [
    {
      key: 'crate',
      box: { left: -60, top: -100, right: 60, bottom: 4 },
      layers: [{ path: 'M-60,0 V-100 H60 V0Z', fill: '#0000ff' }],
      stands: { opening: place, hearing: place, fixing: place, closing: place },
    },
  ],
  occluder: null,
};

export default set;
`,
  'scenes/personas/marin/look.ts': `import type { Persona } from '../../rig/persona.ts';
import plain from '../plain/look.ts';

const look: Persona = { ...plain, torso: [{ path: 'M-120,-240 H120 V60 H-120Z', fill: '#00ff00' }] };

export default look;
`,
};

test.use({ picture: true });

test('a set and a persona are added as a folder each, and are checked, built and drawn', async ({ page }) => {
  // It builds the whole game once more.
  test.slow();
  const { folder, remove } = copyRepository();
  addFolders(folder);
  addScenario(folder);

  const { stdout } = spawnSync('npm run --silent check -- scenarios/personas.yaml scenarios/harbour.yaml', {
    cwd: folder,
    encoding: 'utf8',
    shell: true,
  });
  expect(stdout).toContain('2 files checked: 0 errors');
  expect(stdout).not.toMatch(/unknown-(?:setting|look)/);

  await build({ root: folder, configFile: join(folder, 'vite.config.ts'), logLevel: 'silent' });
  const site = await serveDistAt('/', join(folder, 'dist'));
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${site.address}#/play/harbour`);
  await expect(page.locator('[aria-hidden=true] > img')).toHaveAttribute('src', /harbour-backdrop/);
  await expect.poll(() => coloursDrawn(page)).toEqual({ marin: true, crate: true });
  // Nothing comes of what the scenario does not use.
  const ofOthers = /\/(?:grocery|coffee-bar|mail-order|tolentino|samira|lindqvist)-/;
  expect(asked.filter((path) => ofOthers.test(path))).toEqual([]);

  await page.close();
  await site.stop();
  remove();
});

function addFolders(folder: string): void {
  for (const [file, text] of Object.entries(FOLDERS)) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** One that plays there, with a customer who looks so: made from the template. */
function addScenario(folder: string): void {
  const template = readFileSync(join(folder, 'scenarios/_template.yaml'), 'utf8');
  const text = template
    .replace(/^id: .*$/m, 'id: harbour')
    .replace(/^setting: .*$/m, 'setting: harbour')
    .replace(/^persona: .*$/m, 'persona: marin');
  writeFileSync(join(folder, 'scenarios/harbour.yaml'), text);
  appendFileSync(
    join(folder, 'scenarios/personas.yaml'),
    '  marin: { name: Marin, look: marin, pitch: 220, pace: 38, temper: dry, mood: wary, pronoun: she }\n',
  );
}

/** Whether the green of the one and the blue of the other are seen. */
const coloursDrawn = (page: Page): Promise<{ marin: boolean; crate: boolean }> =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const { data = [] } = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
    const found = { marin: false, crate: false };
    for (let index = 0; index < data.length; index += 4) {
      const [red = 0, green = 0, blue = 0] = [data[index], data[index + 1], data[index + 2]];
      if (green > 180 && red < 100 && blue < 100) found.marin = true;
      if (blue > 180 && red < 100 && green < 100) found.crate = true;
    }
    return found;
  });
