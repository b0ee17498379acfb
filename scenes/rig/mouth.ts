import { fillShape } from './painter.ts';
import type { Mouth, Skin } from './persona.ts';
import type { Pose } from './pose.ts';

/** The mouth's edges: both corners, and how deep each lip's middle hangs. */
interface Edges {
  readonly half: number;
  readonly leftY: number;
  readonly rightY: number;
  readonly upper: number;
  readonly lower: number;
  readonly press: number;
  /** 0 … 1: how angular an unhappy mouth is. */
  readonly square: number;
}

/** @param speech 0 … 1: how far a syllable opens the mouth beyond its mood. */
export function drawMouth(
  context: CanvasRenderingContext2D,
  mouth: Mouth,
  skin: Skin,
  pose: Pose,
  speech: number,
): void {
  const edges = shapeEdges(mouth, pose, speech);
  context.save();
  context.translate(pose.mouthSkew * 5, mouth.y);
  drawLips(context, mouth, edges);
  if (edges.lower - edges.upper > 2) drawInside(context, pose, edges);
  drawLine(context, mouth, edges);
  drawFolds(context, skin, pose, edges);
  context.restore();
}

function shapeEdges(mouth: Mouth, pose: Pose, speech: number): Edges {
  const open = Math.min(1, pose.mouthOpen * (1 - 0.45 * speech) + 0.5 * speech) * 31;
  const corner = -pose.mouthCurve * 9;
  const middle = pose.mouthCurve * 6;
  return {
    half: mouth.halfWidth * pose.mouthWidth * (1 - 0.16 * speech),
    leftY: corner + pose.mouthSkew * 4,
    rightY: corner - pose.mouthSkew * 4,
    upper: middle - open * (pose.mouthCurve > 0 ? 0.12 : 0.32),
    lower: middle + open * (pose.mouthCurve > 0 ? 0.86 : 0.62),
    press: pose.mouthPress,
    square: Math.max(0, Math.min(1, -pose.mouthCurve)) * 0.3,
  };
}

/** The control height that makes a cubic with these ends pass through `middle`. */
const control = (middle: number, end: number): number => (middle - 0.25 * end) / 0.75;

function drawLips(context: CanvasRenderingContext2D, mouth: Mouth, edges: Edges): void {
  const { half, leftY, rightY } = edges;
  const upper = mouth.upper * (1 - edges.press * 0.6);
  const lower = mouth.lower * (1 - edges.press * 0.55);
  const top = edges.upper - upper;
  const path = new Path2D();
  const bow = edges.square > 0.05 ? 0.4 : 1.6;
  const near = half * (0.62 + edges.square * 0.7);
  path.moveTo(-half, leftY);
  path.bezierCurveTo(-near, control(top, leftY) * 0.7 + leftY * 0.3, -half * 0.34, top - bow, 0, top + bow);
  path.bezierCurveTo(half * 0.34, top - bow, near, control(top, rightY) * 0.7 + rightY * 0.3, half, rightY);
  const bottom = edges.lower + lower;
  const far = half * (0.56 + edges.square);
  path.bezierCurveTo(far, control(bottom, rightY), -far, control(bottom, leftY), -half, leftY);
  fillShape(context, path, mouth.lip);
}

function inside(edges: Edges): Path2D {
  const { half, leftY, rightY, upper, lower } = edges;
  const [top, bottom] = [half * (0.5 + edges.square), half * (0.62 + edges.square)];
  const path = new Path2D();
  path.moveTo(-half, leftY);
  path.bezierCurveTo(-top, control(upper, leftY), top, control(upper, rightY), half, rightY);
  path.bezierCurveTo(bottom, control(lower, rightY), -bottom, control(lower, leftY), -half, leftY);
  path.closePath();
  return path;
}

function drawInside(context: CanvasRenderingContext2D, pose: Pose, edges: Edges): void {
  const { half, upper, lower } = edges;
  const open = lower - upper;
  const shape = inside(edges);
  context.save();
  context.clip(shape);
  fillShape(context, shape, '#5d1a22');
  context.fillStyle = '#d4656a';
  context.beginPath();
  context.ellipse(0, lower + open * 0.12, half * 0.56, open * 0.42, 0, 0, Math.PI * 2);
  context.fill();
  drawTeeth(context, pose, edges, Math.min(11, open * 0.42));
  context.restore();
}

function drawTeeth(context: CanvasRenderingContext2D, pose: Pose, edges: Edges, height: number): void {
  const { half, leftY, rightY, upper } = edges;
  context.globalAlpha *= 0.35 + 0.65 * pose.mouthTeeth;
  context.fillStyle = '#fffaf2';
  context.beginPath();
  context.moveTo(-half, leftY - 6);
  context.lineTo(-half, leftY + height * 0.35);
  context.bezierCurveTo(
    -half * 0.5,
    control(upper + height, leftY),
    half * 0.5,
    control(upper + height, rightY),
    half,
    rightY + height * 0.35,
  );
  context.lineTo(half, rightY - 6);
  context.lineTo(0, upper - 8);
  context.fill();
}

function drawLine(context: CanvasRenderingContext2D, mouth: Mouth, edges: Edges): void {
  const { half, leftY, rightY, upper } = edges;
  context.strokeStyle = mouth.line;
  context.lineCap = 'round';
  context.lineWidth = 2.8;
  context.beginPath();
  const top = half * (0.5 + edges.square);
  context.moveTo(-half - 1, leftY);
  context.bezierCurveTo(-top, control(upper, leftY), top, control(upper, rightY), half + 1, rightY);
  context.stroke();
}

/** Smile folds beside the mouth, a small shade under the lower lip. */
function drawFolds(context: CanvasRenderingContext2D, skin: Skin, pose: Pose, edges: Edges): void {
  const strength = Math.max(pose.cheeks, pose.mouthCurve < 0 ? -pose.mouthCurve * 0.5 : 0);
  context.strokeStyle = skin.line;
  context.lineWidth = 2.2;
  context.globalAlpha *= 0.5;
  context.beginPath();
  context.moveTo(-9, edges.lower + 15);
  context.quadraticCurveTo(0, edges.lower + 18, 9, edges.lower + 15);
  context.stroke();
  context.globalAlpha *= Math.max(0, Math.min(1, strength));
  for (const side of [-1, 1]) {
    const x = side * (edges.half + 7);
    const y = side < 0 ? edges.leftY : edges.rightY;
    context.beginPath();
    context.moveTo(x - side * 3, y - 13);
    context.quadraticCurveTo(x + side * 5, y - 2, x + side, y + 9);
    context.stroke();
  }
}
