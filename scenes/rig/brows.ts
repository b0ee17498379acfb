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

function browShape(brows: Brows, pose: Pose, lift: number): Path2D {
  const half = brows.length / 2;
  const inX = -half - pose.browPinch * 0.8;
  const inY = 4 - pose.browInner - lift * 0.5;
  const outX = half + 3;
  const outY = 5 - pose.browOuter - lift * 0.75;
  const peakX = half * 0.28;
  const peakY = -brows.arch - (pose.browInner + pose.browOuter) * 0.5 - lift * 1.25;
  const weight = brows.weight;
  const path = new Path2D();
  path.moveTo(inX, inY - weight * 0.42);
  path.quadraticCurveTo(
    peakX - half * 0.5,
    peakY - weight * 0.55 + (inY - peakY) * 0.22,
    peakX,
    peakY - weight * 0.42,
  );
  path.quadraticCurveTo(outX - half * 0.35, peakY + (outY - peakY) * 0.25 - weight * 0.3, outX, outY);
  path.quadraticCurveTo(
    outX - half * 0.5,
    peakY + (outY - peakY) * 0.35 + weight * 0.45,
    peakX,
    peakY + weight * 0.55,
  );
  path.quadraticCurveTo(
    peakX - half * 0.5,
    peakY + weight * 0.55 + (inY - peakY) * 0.3,
    inX + 1,
    inY + weight * 0.55,
  );
  path.quadraticCurveTo(inX - 4, inY + weight * 0.1, inX, inY - weight * 0.42);
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
