import type { StageView } from '../src/presentation/play/stage-view.ts';
import { drawCustomer } from './customer.ts';
import type { Layout, StagePlace } from './layout.ts';
import { createAnimator } from './motion/animator.ts';
import { propsIn } from './prop-shelf.ts';
import { standOf, type Prop } from './props/prop.ts';
import { createPainter, type Painter } from './rig/painter.ts';
import type { Scenery } from './scenery.ts';

/** Draws all that stands before the backdrop as it is once it has come to rest, without the game's engine. */
export function drawStill(
  context: CanvasRenderingContext2D,
  view: StageView,
  scenery: Scenery,
  place: StagePlace,
): void {
  const animator = createAnimator(true);
  animator.show(view, scenery);
  const frame = animator.step(0);
  if (frame === null) return;
  const painter = createPainter(context);
  drawCustomer(painter, frame, place);
  for (const prop of propsIn(scenery.set, view)) drawProp(painter, prop, view, place);
}

function drawProp(painter: Painter, prop: Prop, view: StageView, { layout, density }: StagePlace): void {
  const { context } = painter;
  const stand = standOf(prop, view);
  if (stand.alpha === 0) return;
  context.save();
  context.scale(density, density);
  context.translate(layout.customer.x + stand.x * layout.scale, layout.customer.y + stand.y * layout.scale);
  context.scale(layout.scale * stand.scale, layout.scale * stand.scale);
  context.rotate(stand.turn);
  context.globalAlpha = stand.alpha;
  painter.layers(prop.layers);
  context.restore();
}

/** Places head and hands of the customer in so small a picture that there is no room for the set. */
export function portraitLayout(width: number, height: number): Layout {
  const scale = height / PORTRAIT_HEIGHT;
  return {
    width,
    height,
    scale,
    left: 0,
    top: 0,
    customer: { x: width / 2, y: height - BELOW_COUNTER * scale },
    canvas: { width, height },
  };
}

/** From below the hands on the counter to above the crown, in figure units. */
const PORTRAIT_HEIGHT = 680;
const BELOW_COUNTER = 46;
