/** Every name that Phaser is given. */
export const KEYS = {
  scene: 'stage',
  propTexture: (prop: string): string => `prop-${prop}`,
} as const;
