/** A drawing as data: layers of SVG paths, painted in order. */
export interface Layer {
  /** SVG path data. */
  readonly path: string;
  readonly fill?: Paint;
  readonly line?: Paint;
  /** Of the line; 2 unless told. */
  readonly width?: number;
  readonly alpha?: number;
  /** SVG path data: only what lies inside is painted. */
  readonly within?: string;
  /** How far the layer slides as the head turns: 0 the skull, 1 the face's surface, below 0 what is behind. */
  readonly depth?: number;
  /** How far it follows the jaw as the mouth opens: 0 … 1. */
  readonly jaw?: number;
}

export type Paint = string | Gradient;

/** Linear from one point to the other; with a radius it is radial around the first. */
export interface Gradient {
  readonly from: Point;
  readonly to: Point;
  readonly radius?: number;
  readonly stops: readonly (readonly [offset: number, color: string])[];
}

export type Point = readonly [x: number, y: number];

/** From top to bottom. */
export const fade = (top: number, bottom: number, ...colors: readonly string[]): Gradient => ({
  from: [0, top],
  to: [0, bottom],
  stops: colors.map((color, index) => [index / Math.max(1, colors.length - 1), color] as const),
});

/** From a point outwards. */
export const glow = (x: number, y: number, radius: number, ...colors: readonly string[]): Gradient => ({
  from: [x, y],
  to: [x, y],
  radius,
  stops: colors.map((color, index) => [index / Math.max(1, colors.length - 1), color] as const),
});

/** Any angle. */
export const sweep = (from: Point, to: Point, ...colors: readonly string[]): Gradient => ({
  from,
  to,
  stops: colors.map((color, index) => [index / Math.max(1, colors.length - 1), color] as const),
});
