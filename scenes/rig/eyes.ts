import { fillShape } from './painter.ts';
import type { Eyes } from './persona.ts';
import type { Pose } from './pose.ts';

/** One eye is drawn in coordinates whose x runs from the nose outwards. */
interface Lids {
  readonly half: number;
  readonly innerY: number;
  readonly outerY: number;
  /** Control heights of the upper lid, at the nose's side and at the outer one; negative is up. */
  readonly upperIn: number;
  readonly upperOut: number;
  readonly lower: number;
}

type Side = -1 | 1;

export function drawEyes(context: CanvasRenderingContext2D, eyes: Eyes, pose: Pose, closed: number): void {
  const lids = shapeLids(eyes, pose, closed);
  for (const side of [-1, 1] as const) {
    context.save();
    context.translate(side * eyes.apart, 0);
    context.scale(side, 1);
    drawEye(context, eyes, pose, lids, side);
    context.restore();
  }
}

function shapeLids(eyes: Eyes, pose: Pose, closed: number): Lids {
  const lower = eyes.height * 0.62 * (1 - 1.55 * pose.lidLower);
  const open = (eyes.height * pose.lidUpper * 4) / 3;
  const blink = (height: number): number => -height + (height + lower) * closed;
  return {
    half: eyes.halfWidth,
    innerY: 3,
    outerY: 1 - eyes.slant,
    upperIn: blink(open * (1 - pose.lidSlant)),
    upperOut: blink(open * (1 + pose.lidSlant * 0.25)),
    lower,
  };
}

function drawEye(context: CanvasRenderingContext2D, eyes: Eyes, pose: Pose, lids: Lids, side: Side): void {
  drawLid(context, eyes, lids);
  context.save();
  context.clip(opening(lids));
  drawBall(context, eyes, pose, lids, side);
  context.restore();
  drawLashes(context, eyes, lids);
  drawLowerLine(context, eyes, pose, lids);
}

/** The skin between the lid's crease and its edge: what shows how far an eye is shut. */
function drawLid(context: CanvasRenderingContext2D, eyes: Eyes, lids: Lids): void {
  const crease = -eyes.height * 1.62;
  const skin = new Path2D();
  skin.moveTo(-lids.half + 2, lids.innerY);
  skin.bezierCurveTo(-lids.half * 0.6, crease, lids.half * 0.5, crease, lids.half + 3, lids.outerY - 2);
  upperLid(skin, lids);
  fillShape(context, skin, eyes.lid);
}

function upperLid(path: Path2D, lids: Lids): void {
  path.lineTo(lids.half, lids.outerY);
  path.bezierCurveTo(lids.half * 0.5, lids.upperOut, -lids.half * 0.6, lids.upperIn, -lids.half, lids.innerY);
}

function opening(lids: Lids): Path2D {
  const path = new Path2D();
  path.moveTo(-lids.half, lids.innerY);
  path.bezierCurveTo(-lids.half * 0.5, lids.lower, lids.half * 0.6, lids.lower, lids.half, lids.outerY);
  upperLid(path, lids);
  return path;
}

function drawBall(context: CanvasRenderingContext2D, eyes: Eyes, pose: Pose, lids: Lids, side: Side): void {
  context.fillStyle = '#fdf8f1';
  context.fillRect(-lids.half - 2, -40, lids.half * 2 + 4, 80);
  const x = side * pose.gazeX * lids.half * 0.36;
  const y = pose.gazeY * eyes.height * 0.4 - eyes.height * 0.12;
  const radius = eyes.height * 0.92;
  disc(context, x, y, radius, eyes.irisDeep);
  disc(context, x, y + radius * 0.18, radius * 0.74, eyes.iris);
  disc(context, x, y, radius * (0.46 + 0.1 * pose.pupil), '#17100f');
  const shadow = context.createLinearGradient(0, -eyes.height * 1.1, 0, eyes.height * 0.1);
  shadow.addColorStop(0, 'rgba(60,30,35,0.42)');
  shadow.addColorStop(1, 'rgba(60,30,35,0)');
  context.fillStyle = shadow;
  context.fillRect(-lids.half - 2, -40, lids.half * 2 + 4, 80);
  disc(context, x + side * radius * 0.34, y - radius * 0.38, radius * 0.27, '#ffffff');
  disc(context, x - side * radius * 0.34, y + radius * 0.42, radius * 0.12, 'rgba(255,255,255,0.7)');
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, color: string): void {
  context.fillStyle = color;
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
}

/** A crescent that grows thicker outwards, with a wing for long lashes. */
function drawLashes(context: CanvasRenderingContext2D, eyes: Eyes, lids: Lids): void {
  const thick = 3.4 + 2.4 * eyes.lashes;
  const wing = 2 + 6 * eyes.lashes;
  const path = new Path2D();
  path.moveTo(-lids.half - 1, lids.innerY + 1);
  path.bezierCurveTo(
    -lids.half * 0.6,
    lids.upperIn - 2,
    lids.half * 0.5,
    lids.upperOut - thick,
    lids.half + wing,
    lids.outerY - wing * 0.7,
  );
  path.quadraticCurveTo(lids.half + 1, lids.outerY + 1.5, lids.half, lids.outerY + 1);
  path.bezierCurveTo(
    lids.half * 0.5,
    lids.upperOut + 1.4,
    -lids.half * 0.6,
    lids.upperIn + 1.2,
    -lids.half - 1,
    lids.innerY + 1,
  );
  fillShape(context, path, eyes.lash);
}

function drawLowerLine(context: CanvasRenderingContext2D, eyes: Eyes, pose: Pose, lids: Lids): void {
  const smile = Math.max(0, pose.cheeks);
  context.strokeStyle = eyes.lash;
  context.lineCap = 'round';
  context.lineWidth = 1.5;
  context.globalAlpha *= 0.4;
  const path = new Path2D();
  path.moveTo(lids.half, lids.outerY);
  path.bezierCurveTo(
    lids.half * 0.6,
    lids.lower,
    -lids.half * 0.2,
    lids.lower,
    -lids.half * 0.55,
    (lids.lower + lids.innerY) * 0.5,
  );
  context.stroke(path);
  context.globalAlpha *= 0.35 * eyes.age + 0.65 * eyes.age * smile;
  for (const [turn, length] of [
    [-5, 9],
    [1, 11],
    [7, 9],
  ] as const) {
    context.beginPath();
    context.moveTo(lids.half + 8, lids.outerY + turn * 0.7);
    context.lineTo(lids.half + 8 + length, lids.outerY + turn * 1.7);
    context.stroke();
  }
}
