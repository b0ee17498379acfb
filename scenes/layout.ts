/**
 * Where things stand, from the parent's size alone. The set is drawn in its own units; the customer stands at
 * `SET.customerX`, cut off by the counter's far edge at `SET.counterY`.
 */
export const SET = { width: 1920, height: 1080, counterY: 700, customerX: 660 } as const;

/** From the counter's edge to above the crown, with room for a nod. */
const FIGURE_HEIGHT = 640;

/** How far props and figure reach from where the customer stands. */
const REACH = { right: 430, down: 112 } as const;

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Pixels of the parent per unit of the set. */
  readonly scale: number;
  /** Where the set's upper left corner lies in the parent. */
  readonly left: number;
  readonly top: number;
  /** Where the customer stands, in the parent. */
  readonly customer: { readonly x: number; readonly y: number };
  /** The upper left part of the parent in which anything ever moves: no canvas is needed beyond it. */
  readonly canvas: { readonly width: number; readonly height: number };
}

/** A layout, and how many pixels the canvas has for one of the parent's. */
export interface StagePlace {
  readonly layout: Layout;
  readonly density: number;
}

/** A picture for portrait keeps the face above the dialogue; a wide one leaves its right side free. */
export function layoutFor(width: number, height: number): Layout {
  const narrow = width < height * 0.95;
  const counterY = height * (narrow ? 0.42 : 0.75);
  const scale = Math.max(counterY / FIGURE_HEIGHT, width / SET.width, 0.01);
  const x = width * (narrow ? 0.5 : 0.34);
  const left = Math.min(0, Math.max(width - SET.width * scale, x - SET.customerX * scale));
  return {
    width,
    height,
    scale,
    left,
    top: counterY - SET.counterY * scale,
    customer: { x, y: counterY },
    canvas: {
      width: Math.min(width, Math.ceil(x + REACH.right * scale)),
      height: Math.min(height, Math.ceil(counterY + REACH.down * scale)),
    },
  };
}
