import { fillShape } from './painter.ts';
import type { Brows, Eyes, Skin } from './persona.ts';
import type { Pose } from './pose.ts';

export function drawBrows(context: CanvasRenderingContext2D, brows: Brows, eyes: Eyes, pose: Pose): void {
  for (const side of [-1, 1] as const) {
    // A wary face lifts one brow: the right one up, the left one a little down.
    const lift = pose.browSkew * (side === 1 ? 11 : -3);
    context.save();
    context.translate(side * eyes.apart, -brows.height);
    context.scale(side, 1);
    fillShape(context, browShape(brows, pose, lift), brows.color);
    context.restore();
  }
}

/** Two arcs from the nose outwards that meet in a point. */
function browShape(brows: Brows, pose: Pose, lift: number): Path2D {
  const { weight, length } = brows;
  const inX = -length / 2 - pose.browPinch * 0.8;
  const inY = 2.5 - pose.browInner - lift * 0.5;
  const outX = length / 2 + 3;
  const outY = 5 - pose.browOuter - lift * 0.8;
  const peakY = -brows.arch * 1.5 - (pose.browInner + pose.browOuter) * 0.5 - lift * 1.5;
  const near = inX + length * 0.34;
  const far = outX - length * 0.36;
  const nearY = peakY * 0.72 + inY * 0.28;
  const path = new Path2D();
  path.moveTo(inX + 1, inY - weight * 0.45);
  path.bezierCurveTo(near, nearY - weight * 0.55, far, peakY - weight * 0.5, outX, outY);
  path.bezierCurveTo(
    far - 1,
    peakY + weight * 0.45,
    near,
    nearY + weight * 0.55,
    inX + 2,
    inY + weight * 0.5,
  );
  path.quadraticCurveTo(inX - 3.5, inY + weight * 0.1, inX + 1, inY - weight * 0.45);
  path.closePath();
  return path;
}

/** The lines of effort between the brows and on the forehead. */
export function drawFurrow(context: CanvasRenderingContext2D, brows: Brows, skin: Skin, pose: Pose): void {
  if (pose.furrow <= 0.02) return;
  context.save();
  context.globalAlpha *= Math.min(1, pose.furrow) * 0.55;
  context.strokeStyle = skin.line;
  context.lineCap = 'round';
  context.lineWidth = 2.4;
  const y = -brows.height - pose.browInner * 0.3;
  for (const side of [-1, 1]) {
    context.beginPath();
    context.moveTo(side * 6, y + 10);
    context.quadraticCurveTo(side * 8, y + 1, side * 5, y - 8);
    context.stroke();
  }
  context.restore();
}
