import type { Pose } from './pose.ts';

/**
 * Tints what is on the canvas so far with the light of the mood: lamplight from the left when all is well,
 * a cool evening from below when it is not. To be called before anything but the figure is drawn.
 */
export function lightFigure(context: CanvasRenderingContext2D, pose: Pose): void {
  const warm = Math.max(0, pose.warmth);
  const cool = Math.max(0, -pose.warmth);
  if (warm + cool < 0.02) return;
  context.save();
  context.globalCompositeOperation = 'source-atop';
  const light = context.createLinearGradient(-200, -560, 180, 0);
  light.addColorStop(0, `rgba(255,206,120,${0.13 * warm})`);
  light.addColorStop(0.5, `rgba(255,190,110,${0.05 * warm})`);
  light.addColorStop(0.5001, `rgba(60,60,110,${0.05 * cool})`);
  light.addColorStop(1, `rgba(44,52,110,${0.2 * cool})`);
  context.fillStyle = light;
  context.fillRect(-330, -660, 660, 720);
  context.restore();
}
