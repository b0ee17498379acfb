import { sweep } from './artwork.ts';
import type { Layer } from './artwork.ts';
import { drawArm } from './arms.ts';
import { drawBrows, drawFurrow } from './brows.ts';
import { drawEyes } from './eyes.ts';
import { drawMouth } from './mouth.ts';
import type { Painter, Rotation } from './painter.ts';
import type { PersonaLook } from './persona.ts';
import type { Pose } from './pose.ts';

/** What comes and goes on top of a pose. */
export interface Liveliness {
  /** 0 … 1: how full the chest is. */
  readonly breath: number;
  /** 0 open, 1 shut. */
  readonly blink: number;
  /** 0 … 1: a syllable's opening of the mouth. */
  readonly speech: number;
}

/** At the right ear; its lower end points to the mouth. */
const RECEIVER: readonly Layer[] = [
  {
    path: 'M84,-34 C100,-44 122,-34 124,-14 C130,30 118,84 92,110 C80,120 56,116 54,102 C54,92 66,92 74,84 C92,62 98,34 94,10 C82,4 76,-24 84,-34Z',
    fill: sweep([70, -30], [124, 90], '#4d4550', '#2b2630'),
    line: '#1d1920',
    width: 2,
  },
  { path: 'M108,-28 C120,-16 118,40 104,72', line: '#80747f', width: 4, alpha: 0.7 },
];

const NECK_Y = -278;
const HEAD_Y = -386;

/** The things around a figure: the counter before it, the receiver in its hand. */
export interface Surroundings {
  /** The counter's far edge is at y = 0; arms lie on it or hang behind it. */
  readonly counter: 'arms-over' | 'arms-behind' | 'none';
  readonly receiver: boolean;
}

/** Draws a figure that stands with the middle of its waist at the origin. */
export function drawFigure(
  painter: Painter,
  persona: PersonaLook,
  pose: Pose,
  life: Liveliness,
  surroundings: Surroundings,
): void {
  const { context } = painter;
  context.save();
  leanIn(context, pose);
  context.save();
  if (surroundings.counter !== 'none') hideBelowCounter(context);
  inHead(context, pose, life, () => painter.layers(persona.behind, turnOf(pose, life)));
  inBody(context, pose, life, () => painter.layers(persona.neck));
  inBody(context, pose, life, () => painter.layers(persona.torso));
  inHead(context, pose, life, () => drawHead(painter, persona, pose, life, surroundings.receiver));
  inBody(context, pose, life, () => painter.layers(persona.over));
  context.restore();
  if (surroundings.counter === 'arms-behind') hideBelowCounter(context);
  for (const side of [-1, 1] as const) drawArm(context, persona, pose, side);
  context.restore();
}

function leanIn(context: CanvasRenderingContext2D, pose: Pose): void {
  const size = 1 + 0.03 * pose.lean;
  context.scale(size, size);
  context.rotate(pose.headTurn * 0.012);
}

function hideBelowCounter(context: CanvasRenderingContext2D): void {
  context.beginPath();
  context.rect(-1000, -1000, 2000, 1000);
  context.clip();
}

function inBody(context: CanvasRenderingContext2D, pose: Pose, life: Liveliness, draw: () => void): void {
  context.save();
  context.scale(1 + 0.004 * life.breath, 1 + 0.03 * pose.shoulders + 0.012 * life.breath);
  draw();
  context.restore();
}

function inHead(context: CanvasRenderingContext2D, pose: Pose, life: Liveliness, draw: () => void): void {
  context.save();
  context.translate(pose.headTurn * 9, NECK_Y - life.breath * 2.6 + pose.lean * 2);
  context.rotate(pose.headTilt);
  context.translate(0, HEAD_Y - NECK_Y + pose.headNod * 6);
  context.scale(1 + 0.025 * pose.lean, 1 + 0.025 * pose.lean);
  draw();
  context.restore();
}

const turnOf = (pose: Pose, life: Liveliness): Rotation => ({
  x: pose.headTurn * 13,
  y: pose.headNod * 9,
  jaw: pose.mouthOpen * 9 + life.speech * 6,
});

function drawHead(
  painter: Painter,
  persona: PersonaLook,
  pose: Pose,
  life: Liveliness,
  receiver: boolean,
): void {
  const { context } = painter;
  const turn = turnOf(pose, life);
  painter.layers(persona.skull, turn);
  drawFlush(painter, persona, pose);
  context.save();
  context.translate(turn.x, turn.y);
  drawFurrow(context, persona.brows, persona.skin, pose);
  drawEyes(context, persona.eyes, pose, life.blink);
  drawBrows(context, persona.brows, persona.eyes, pose);
  drawMouth(context, persona.mouth, persona.skin, pose, life.speech);
  context.restore();
  painter.layers(persona.front, turn);
  if (receiver) painter.layers(RECEIVER);
}

/** Cheeks that colour with joy, and a whole face that does with anger. */
function drawFlush(painter: Painter, persona: PersonaLook, pose: Pose): void {
  const { context } = painter;
  const heat = Math.max(0, Math.min(1, pose.flush));
  const joy = Math.max(0, Math.min(1, pose.cheeks));
  if (heat + joy < 0.01) return;
  context.save();
  context.clip(painter.path(persona.face));
  for (const side of [-1, 1]) {
    const x = side * 52 + pose.headTurn * 12;
    const cheek = context.createRadialGradient(x, 44, 2, x, 44, 40);
    cheek.addColorStop(0, persona.skin.blush);
    cheek.addColorStop(1, 'rgba(220,80,60,0)');
    context.globalAlpha = Math.min(1, 0.5 * joy + 0.5 * heat);
    context.fillStyle = cheek;
    context.fillRect(-110, 0, 220, 100);
  }
  context.globalAlpha = 0.12 * heat;
  context.fillStyle = '#c8261a';
  context.fillRect(-110, -160, 220, 320);
  context.restore();
}
