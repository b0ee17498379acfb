import type { Layout, StagePlace } from './layout.ts';
import type { Frame } from './motion/animator.ts';
import { isRemote } from './motion/target.ts';
import { drawFigure } from './rig/figure.ts';
import { lightFigure } from './rig/lighting.ts';
import type { Painter } from './rig/painter.ts';
import { FAR_ROOM, WINDOW } from './rig/vignette.ts';

/**
 * Draws the customer of a frame, at the counter or at the other end of a line; nothing once they are gone.
 * To be called before anything else is drawn: the light of the mood falls on all that is on the canvas.
 */
export function drawCustomer(painter: Painter, frame: Frame, { layout, density }: StagePlace): void {
  if (frame.away >= 1) return;
  const { context } = painter;
  context.save();
  context.scale(density, density);
  context.translate(layout.customer.x, layout.customer.y);
  context.scale(layout.scale, layout.scale);
  if (isRemote(frame.view)) drawFarAway(painter, frame);
  else drawAtCounter(painter, frame, layout);
  context.restore();
}

const easeIn = (part: number): number => part * part * (3 - 2 * part);

/** Who leaves walks out to the left, the nearer side, and so does not cross the dialogue. */
function drawAtCounter(painter: Painter, frame: Frame, layout: Layout): void {
  const { context } = painter;
  const going = Math.max(0, (frame.away - 0.18) / 0.82);
  const way = layout.customer.x / layout.scale + 300;
  context.save();
  if (frame.away > 0) passBehind(painter, frame, layout);
  context.translate(-easeIn(going) * way, going > 0 ? -Math.abs(Math.sin(going * 11)) * 9 : 0);
  context.scale(1 - 0.1 * Math.min(1, frame.away * 4), 1);
  drawFigure(painter, frame.scenery.persona, frame.pose, frame, {
    counter: frame.away < 0.2 ? 'arms-over' : 'arms-behind',
    receiver: false,
  });
  context.restore();
  if (frame.away === 0) lightFigure(context, frame.pose);
}

function passBehind(painter: Painter, frame: Frame, layout: Layout): void {
  const { occluder } = frame.scenery.set;
  if (occluder === null) return;
  const open = new Path2D();
  open.rect(-4000, -4000, 8000, 8000);
  const { customer, left, top, scale } = layout;
  open.addPath(
    new Path2D(occluder),
    new DOMMatrix().translate((left - customer.x) / scale, (top - customer.y) / scale),
  );
  painter.context.clip(open, 'evenodd');
}

/** Someone at the other end of a line is seen through a round window, which closes when they hang up. */
function drawFarAway(painter: Painter, frame: Frame): void {
  const { context } = painter;
  const radius = WINDOW.radius * (1 - easeIn(frame.away));
  context.save();
  context.translate(0, WINDOW.y);
  drawRim(context, radius);
  context.beginPath();
  context.arc(0, 0, radius, 0, Math.PI * 2);
  context.clip();
  painter.layers(FAR_ROOM);
  context.translate(0, -WINDOW.y - 4);
  context.scale(0.93, 0.93);
  drawFigure(painter, frame.scenery.persona, frame.pose, frame, {
    counter: 'none',
    receiver: frame.view.channel === 'phone',
  });
  context.restore();
  drawGleam(context, radius);
}

function drawRim(context: CanvasRenderingContext2D, radius: number): void {
  for (const [grow, color] of RIM) {
    context.fillStyle = color;
    context.beginPath();
    context.arc(0, grow > 12 ? 6 : 0, Math.max(0, radius + grow * Math.min(1, radius / 60)), 0, Math.PI * 2);
    context.fill();
  }
}

const RIM = [
  [30, 'rgba(50,24,14,0.10)'],
  [23, 'rgba(50,24,14,0.12)'],
  [17, 'rgba(50,24,14,0.16)'],
  [11, '#fff6e4'],
  [3, '#d8b27c'],
] as const;

function drawGleam(context: CanvasRenderingContext2D, radius: number): void {
  context.strokeStyle = 'rgba(255,255,255,0.4)';
  context.lineWidth = 6;
  context.lineCap = 'round';
  context.beginPath();
  context.arc(0, WINDOW.y, Math.max(0, radius - 16), -2.6, -1.9);
  context.stroke();
}
