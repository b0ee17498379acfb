import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { rolldown, type Plugin as BundlerPlugin } from 'rolldown';
import type { Plugin } from 'vite';

const NAME = 'virtual:phaser';
const RESOLVED = `\0${NAME}`;
const ENTRY = '\0phaser-in-use';

/** The parts that the stage uses, each with its module in Phaser's source. Their types: scenes/phaser.d.ts. */
const USED = {
  Game: 'core/Game.js',
  Scene: 'scene/Scene.js',
  Zone: 'gameobjects/zone/Zone.js',
  CoreEvents: 'core/events/index.js',
  SceneEvents: 'scene/events/index.js',
  ScaleModes: 'scale/const/SCALE_MODE_CONST.js',
  Const: 'const.js',
} as const;

/** The parts of a scene: these register themselves when they are loaded. */
const SYSTEMS = [
  'cameras/2d/CameraManager.js',
  'events/EventEmitter.js',
  'gameobjects/DisplayList.js',
  'gameobjects/GameObjectCreator.js',
  'gameobjects/GameObjectFactory.js',
  'gameobjects/UpdateList.js',
  'gameobjects/image/ImageFactory.js',
  'scene/ScenePlugin.js',
] as const;

/** Phaser's own build switches; its source has them as `typeof NAME`. */
const SWITCHES: ReadonlyMap<string, boolean> = new Map([
  ['CANVAS_RENDERER', true],
  ['WEBGL_RENDERER', false],
  ['WEBGL_DEBUG', false],
  ['FEATURE_SOUND', false],
  ['PLUGIN_CAMERA3D', false],
  ['PLUGIN_FBINSTANT', false],
]);

/**
 * To learn whether there is WebGL, Phaser makes a context and throws it away. On a slow machine that takes as long as
 * loading all the rest. We do not need the answer.
 */
const PROBING = join('device', 'Features.js');
const WEBGL_PROBE = "window['WebGLRenderingContext']";

const BANNER = '/*! Phaser, © Richard Davey, Phaser Studio Inc., MIT licence: https://phaser.io */';

/**
 * Offers the part of Phaser that the stage uses as the module `virtual:phaser`: a third of the whole. Phaser's own
 * bundle is one file, and nothing can be left out of it. So this one is made from its source, for the built page and
 * for the dev server.
 */
export function phaserPlugin(): Plugin {
  let bundled: Promise<string> | null = null;
  return {
    name: 'the-last-word:phaser',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? (bundled ??= bundlePhaser()) : null),
  };
}

async function bundlePhaser(): Promise<string> {
  const require = createRequire(import.meta.url);
  const source = join(dirname(require.resolve('phaser/package.json')), 'src');
  const bundle = await rolldown({ input: ENTRY, platform: 'browser', plugins: [inUse(source)] });
  const { output } = await bundle.generate({ format: 'esm', comments: false, banner: BANNER });
  await bundle.close();
  return output[0].code;
}

function inUse(source: string): BundlerPlugin {
  const path = (module: string): string => JSON.stringify(join(source, module));
  return {
    name: 'phaser-in-use',
    resolveId: (id) => (id === ENTRY ? ENTRY : null),
    load: (id) =>
      id === ENTRY
        ? [
            ...SYSTEMS.map((module) => `import ${path(module)};`),
            ...Object.entries(USED).map(
              ([name, module]) => `export { default as ${name} } from ${path(module)};`,
            ),
          ].join('\n')
        : null,
    transform: (code, id) =>
      id.startsWith(source) ? withSwitches(id === join(source, PROBING) ? unprobed(code) : code) : null,
  };
}

const withSwitches = (code: string): string =>
  code.replaceAll(/\btypeof ([A-Z\d_]+)\b/g, (text, name: string) => `${SWITCHES.get(name) ?? text}`);

function unprobed(code: string): string {
  if (!code.includes(WEBGL_PROBE)) throw new Error(`Phaser's ${PROBING} no longer asks for ${WEBGL_PROBE}.`);
  return code.replace(WEBGL_PROBE, 'false');
}
