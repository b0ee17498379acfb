import { fillShape } from './painter.ts';
import type { Skin } from './persona.ts';

export interface Hand {
  readonly x: number;
  readonly y: number;
  /** Where the forearm points, in radians. */
  readonly angle: number;
  /** 0 an open hand, 1 a fist. */
  readonly curl: number;
  readonly side: -1 | 1;
}

/** Each finger: how far across the palm, how long when stretched, how thick. */
const FINGERS = [
  [-15, 25, 11.5],
  [-5, 30, 12],
  [5.5, 28, 11.5],
  [15, 22, 10.5],
] as const;

/** Drawn along the forearm: fingers ahead, the thumb at the inner side. */
export function drawHand(context: CanvasRenderingContext2D, skin: Skin, hand: Hand): void {
  context.save();
  context.translate(hand.x, hand.y);
  context.rotate(hand.angle - Math.PI / 2);
  context.scale(hand.side * 1.12, 1.12);
  outlined(context, skin, palm());
  for (const [across, length, thick] of FINGERS) {
    drawFinger(context, skin, across, length * (1 - 0.72 * hand.curl), thick);
  }
  drawThumb(context, skin, hand.curl);
  context.restore();
}

function outlined(context: CanvasRenderingContext2D, skin: Skin, shape: Path2D): void {
  context.strokeStyle = skin.line;
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.stroke(shape);
  fillShape(context, shape, skin.base);
}

function palm(): Path2D {
  const path = new Path2D();
  path.moveTo(-15, -16);
  path.bezierCurveTo(-22, 0, -22, 14, -20, 24);
  path.bezierCurveTo(-12, 33, 12, 33, 20, 23);
  path.bezierCurveTo(21, 12, 21, 0, 15, -16);
  path.closePath();
  return path;
}

function drawFinger(
  context: CanvasRenderingContext2D,
  skin: Skin,
  across: number,
  length: number,
  thick: number,
): void {
  const finger = new Path2D();
  const base = 20 - Math.abs(across) * 0.12;
  finger.roundRect(across - thick / 2, base - 3, thick, length + 8, thick / 2);
  context.strokeStyle = skin.line;
  context.globalAlpha = 1;
  context.lineWidth = 2.2;
  context.stroke(finger);
  fillShape(context, finger, skin.base);
}

function drawThumb(context: CanvasRenderingContext2D, skin: Skin, curl: number): void {
  context.save();
  context.translate(-17, 4);
  context.rotate(0.5 - curl * 1.15);
  const thumb = new Path2D();
  thumb.roundRect(-7, -4, 13.5, 34 - curl * 4, 7);
  outlined(context, skin, thumb);
  context.restore();
  // The seam where thumb and palm meet would show as a line across the skin.
  context.fillStyle = skin.base;
  context.beginPath();
  context.ellipse(-12, 3, 7, 8, 0, 0, Math.PI * 2);
  context.fill();
}
