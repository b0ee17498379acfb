import type { Layer, Paint } from './artwork.ts';

/** Paints layers on a canvas, keeping the parsed paths. */
export interface Painter {
  layers(layers: readonly Layer[], turn?: Rotation): void;
  /** The parsed path of a string of SVG path data. */
  path(data: string): Path2D;
  readonly context: CanvasRenderingContext2D;
}

/** How a head's layers slide over each other. */
export interface Rotation {
  readonly x: number;
  readonly y: number;
  readonly jaw: number;
}

const STILL: Rotation = { x: 0, y: 0, jaw: 0 };

export function createPainter(context: CanvasRenderingContext2D, paths = new Map<string, Path2D>()): Painter {
  const path = (data: string): Path2D => {
    const known = paths.get(data);
    if (known !== undefined) return known;
    const made = new Path2D(data);
    paths.set(data, made);
    return made;
  };
  const layers = (list: readonly Layer[], turn = STILL): void => {
    for (const layer of list) paintLayer(context, layer, turn, path);
  };
  return { context, path, layers };
}

function paintLayer(
  context: CanvasRenderingContext2D,
  layer: Layer,
  turn: Rotation,
  path: (data: string) => Path2D,
): void {
  const depth = layer.depth ?? 0;
  context.save();
  context.translate(turn.x * depth, turn.y * depth + turn.jaw * (layer.jaw ?? 0));
  context.globalAlpha *= layer.alpha ?? 1;
  if (layer.within !== undefined) context.clip(path(layer.within));
  const shape = path(layer.path);
  if (layer.fill !== undefined) {
    context.fillStyle = style(context, layer.fill);
    context.fill(shape);
  }
  if (layer.line !== undefined) strokeLayer(context, layer, layer.line, shape);
  context.restore();
}

function strokeLayer(context: CanvasRenderingContext2D, layer: Layer, line: Paint, shape: Path2D): void {
  context.strokeStyle = style(context, line);
  context.lineWidth = layer.width ?? 2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(shape);
}

/** Fills a shape that is made again for every frame. */
export function fillShape(context: CanvasRenderingContext2D, shape: Path2D, paint: Paint): void {
  context.fillStyle = style(context, paint);
  context.fill(shape);
}

/** A paint as the canvas wants it, in the context's present coordinates. */
function style(context: CanvasRenderingContext2D, paint: Paint): string | CanvasGradient {
  if (typeof paint === 'string') return paint;
  const [x0, y0] = paint.from;
  const [x1, y1] = paint.to;
  const gradient =
    paint.radius === undefined
      ? context.createLinearGradient(x0, y0, x1, y1)
      : context.createRadialGradient(x0, y0, 0, x1, y1, paint.radius);
  for (const [offset, color] of paint.stops) gradient.addColorStop(offset, color);
  return gradient;
}
