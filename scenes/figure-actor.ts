import type * as Phaser from 'phaser';
import { Zone } from 'virtual:phaser';
import { drawCustomer } from './customer.ts';
import type { StagePlace } from './layout.ts';
import type { Frame } from './motion/animator.ts';
import { createPainter } from './rig/painter.ts';

/**
 * The customer. Draws its paths straight into the game's canvas: no texture to keep, to upload or to blur.
 * A zone is Phaser's object with a place in the display list and no picture of its own.
 */
export class FigureActor extends Zone {
  private shown: Frame | null = null;
  private place: StagePlace;
  private readonly paths = new Map<string, Path2D>();

  constructor(scene: Phaser.Scene, place: StagePlace) {
    super(scene, 0, 0, 1, 1);
    this.place = place;
  }

  pose(frame: Frame): void {
    this.shown = frame;
  }

  stand(place: StagePlace): void {
    this.place = place;
  }

  /** Called by Phaser's canvas renderer for everything on the display list. */
  renderCanvas(renderer: Phaser.Renderer.Canvas.CanvasRenderer): void {
    if (this.shown === null) return;
    drawCustomer(createPainter(renderer.currentContext, this.paths), this.shown, this.place);
  }
}
