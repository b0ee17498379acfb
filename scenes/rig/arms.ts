import { drawHand } from './hand.ts';
import type { Arms, PersonaLook } from './persona.ts';
import type { Pose } from './pose.ts';

const UPPER = 126;
const FORE = 116;

export interface Joint {
  readonly x: number;
  readonly y: number;
}

/** Where the elbow must be for the hand to be there. Of the two answers, the one further out and down; an arm stretches no further than it can. */
export function elbowOf(shoulder: Joint, hand: Joint, outward: -1 | 1): Joint {
  const dx = hand.x - shoulder.x;
  const dy = hand.y - shoulder.y;
  const reach = Math.max(1, Math.hypot(dx, dy));
  const distance = Math.min(Math.max(reach, UPPER - FORE + 1), UPPER + FORE - 1);
  const along = (UPPER * UPPER - FORE * FORE + distance * distance) / (2 * distance);
  const aside = Math.sqrt(Math.max(0, UPPER * UPPER - along * along));
  const middle = { x: shoulder.x + (dx / reach) * along, y: shoulder.y + (dy / reach) * along };
  const bend = { x: (-dy / reach) * aside, y: (dx / reach) * aside };
  const sign = outward * bend.x + 0.6 * bend.y >= 0 ? 1 : -1;
  return { x: middle.x + sign * bend.x, y: middle.y + sign * bend.y };
}

export function drawArm(
  context: CanvasRenderingContext2D,
  persona: PersonaLook,
  pose: Pose,
  side: -1 | 1,
): void {
  const { arms } = persona;
  const shoulder = { x: side * arms.shoulder, y: arms.shoulderY - pose.shoulders * 7 };
  const hand = side < 0 ? { x: pose.leftX, y: pose.leftY } : { x: pose.rightX, y: pose.rightY };
  const elbow = elbowOf(shoulder, hand, side);
  const angle = Math.atan2(hand.y - elbow.y, hand.x - elbow.x);
  const curl = side < 0 ? pose.leftCurl : pose.rightCurl;
  drawHand(context, persona.skin, { ...hand, angle, curl, side });
  drawSleeve(context, arms, shoulder, elbow, toward(hand, elbow, 12));
}

function drawSleeve(
  context: CanvasRenderingContext2D,
  arms: Arms,
  shoulder: Joint,
  elbow: Joint,
  wrist: Joint,
): void {
  const t = arms.thickness;
  const upper = taper(shoulder, elbow, t, t * 0.86);
  const fore = taper(elbow, wrist, t * 0.86, t * 0.6);
  context.lineWidth = 4;
  context.strokeStyle = emerging(context, arms.sleeveLine, shoulder, elbow);
  context.stroke(upper);
  context.strokeStyle = arms.sleeveLine;
  context.stroke(fore);
  context.fillStyle = across(context, arms, shoulder, elbow, t);
  context.fill(upper);
  context.fillStyle = across(context, arms, elbow, wrist, t * 0.75);
  context.fill(fore);
  drawCuff(context, arms, elbow, wrist);
}

/** The shoulder belongs to the body: the outline that parts them comes in on the way down. */
function emerging(context: CanvasRenderingContext2D, color: string, from: Joint, to: Joint): CanvasGradient {
  const gradient = context.createLinearGradient(from.x, from.y, to.x, to.y);
  gradient.addColorStop(0.1, `${color}00`);
  gradient.addColorStop(0.75, color);
  return gradient;
}

/** Light falls on a limb's upper side. */
function across(
  context: CanvasRenderingContext2D,
  arms: Arms,
  from: Joint,
  to: Joint,
  thick: number,
): CanvasGradient {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const nx = (to.y - from.y) / length;
  const ny = -(to.x - from.x) / length;
  const up = ny + nx * -0.35 <= 0 ? 1 : -1;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const half = (thick / 2) * up;
  const gradient = context.createLinearGradient(
    middle.x + nx * half,
    middle.y + ny * half,
    middle.x - nx * half,
    middle.y - ny * half,
  );
  gradient.addColorStop(0.1, arms.sleeve);
  gradient.addColorStop(0.62, arms.sleeve);
  gradient.addColorStop(1, arms.sleeveShade);
  return gradient;
}

function drawCuff(context: CanvasRenderingContext2D, arms: Arms, elbow: Joint, wrist: Joint): void {
  const thick = arms.thickness * 0.64;
  const cuff = taper(toward(wrist, elbow, 10), toward(wrist, elbow, -5), thick, thick * 0.96, false);
  context.strokeStyle = arms.sleeveLine;
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.stroke(cuff);
  context.fillStyle = arms.cuff;
  context.fill(cuff);
}

/** The point `distance` away from `from` on the way to `to`. */
function toward(from: Joint, to: Joint, distance: number): Joint {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: from.x + ((to.x - from.x) * distance) / length,
    y: from.y + ((to.y - from.y) * distance) / length,
  };
}

/** A limb: thick at one end, thin at the other, round at both unless told. */
function taper(from: Joint, to: Joint, thick: number, thin: number, round = true): Path2D {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const [nx, ny] = [Math.cos(angle + Math.PI / 2) / 2, Math.sin(angle + Math.PI / 2) / 2];
  const limb = new Path2D();
  limb.moveTo(from.x + nx * thick, from.y + ny * thick);
  if (round) limb.arc(from.x, from.y, thick / 2, angle + Math.PI / 2, angle - Math.PI / 2);
  else limb.lineTo(from.x - nx * thick, from.y - ny * thick);
  limb.lineTo(to.x - nx * thin, to.y - ny * thin);
  if (round) limb.arc(to.x, to.y, thin / 2, angle - Math.PI / 2, angle + Math.PI / 2);
  else limb.lineTo(to.x + nx * thin, to.y + ny * thin);
  limb.closePath();
  return limb;
}
