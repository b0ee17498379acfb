/** The part of Phaser that the build puts into the page: see tools/build/phaser-plugin.ts. */
declare module 'virtual:phaser' {
  import type * as Phaser from 'phaser';

  export { Game, Scene } from 'phaser';
  export const Zone: typeof Phaser.GameObjects.Zone;
  export const CoreEvents: typeof Phaser.Core.Events;
  export const SceneEvents: typeof Phaser.Scenes.Events;
  export const ScaleModes: typeof Phaser.Scale.ScaleModes;
  export const Const: { readonly CANVAS: typeof Phaser.CANVAS };
}
