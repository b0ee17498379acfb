import type * as Phaser from 'phaser';
import type { StageView } from '../src/presentation/play/stage-view.ts';
import { KEYS } from './keys.ts';
import type { StagePlace } from './layout.ts';
import { isStanding, moveProp, standing } from './motion/prop-motion.ts';
import type { PropMotion } from './motion/prop-motion.ts';
import { standOf } from './props/prop.ts';
import type { Prop } from './props/prop.ts';
import { TELEPHONE } from './props/telephone.ts';
import { createPainter } from './rig/painter.ts';
import type { StageSet } from './sets/stage-set.ts';

interface Piece {
  readonly prop: Prop;
  readonly texture: Phaser.Textures.CanvasTexture;
  readonly image: Phaser.GameObjects.Image;
  motion: PropMotion;
}

/** The props on the counter: each is painted once per size, into a texture, and from then on only moved. */
export class PropShelf {
  private pieces: readonly Piece[] = [];
  private view: StageView | null = null;
  private readonly scene: Phaser.Scene;
  private place: StagePlace;

  constructor(scene: Phaser.Scene, place: StagePlace) {
    this.scene = scene;
    this.place = place;
  }

  stand(place: StagePlace): void {
    this.place = place;
    for (const piece of this.pieces) paint(piece, place);
    this.arrange();
  }

  /** Sets out the view's props; those of the same setting move to where they stand in its phase. */
  move(view: StageView, set: StageSet, seconds: number): void {
    if (this.view?.setting !== view.setting || this.view.channel !== view.channel) this.setOut(view, set);
    this.view = view;
    for (const piece of this.pieces) {
      const stand = standOf(piece.prop, view);
      const moved = moveProp(piece.motion, stand, seconds);
      piece.motion = isStanding(moved, stand) ? standing(stand) : moved;
    }
    this.arrange();
  }

  /** Ends all motion where it was going. */
  settle(): void {
    const { view } = this;
    if (view === null) return;
    for (const piece of this.pieces) piece.motion = standing(standOf(piece.prop, view));
    this.arrange();
  }

  isSettled(): boolean {
    const { view } = this;
    return view === null || this.pieces.every(({ prop, motion }) => isStanding(motion, standOf(prop, view)));
  }

  destroy(): void {
    for (const { texture, image } of this.pieces) {
      image.destroy();
      texture.destroy();
    }
    this.pieces = [];
  }

  private setOut(view: StageView, set: StageSet): void {
    this.destroy();
    this.pieces = propsIn(set, view).flatMap((prop) => {
      const texture = this.scene.textures.createCanvas(KEYS.propTexture(prop.key), 1, 1);
      if (texture === null) return [];
      const image = this.scene.add.image(0, 0, texture);
      const piece = { prop, texture, image, motion: standing(standOf(prop, view)) };
      paint(piece, this.place);
      return [piece];
    });
  }

  private arrange(): void {
    const { layout, density } = this.place;
    for (const { image, motion } of this.pieces) {
      image.setPosition(
        (layout.customer.x + motion.x.value * layout.scale) * density,
        (layout.customer.y + motion.y.value * layout.scale) * density,
      );
      image.setAlpha(Math.min(1, motion.alpha.value)).setVisible(motion.alpha.value > 0.01);
      image.setScale(motion.scale.value).setRotation(motion.turn.value);
    }
  }
}

/** What lies on the counter, from back to front. */
export const propsIn = (set: StageSet, view: StageView): readonly Prop[] => [
  ...set.props,
  ...(view.channel === 'phone' ? TELEPHONE : []),
];

function paint({ prop, texture, image }: Piece, place: StagePlace): void {
  const { left, top, right, bottom } = prop.box;
  const pixels = place.layout.scale * place.density;
  texture.setSize(Math.ceil((right - left) * pixels), Math.ceil((bottom - top) * pixels));
  const { context } = texture;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, texture.width, texture.height);
  context.setTransform(pixels, 0, 0, pixels, -left * pixels, -top * pixels);
  createPainter(context).layers(prop.layers);
  texture.refresh();
  image.setTexture(texture.key).setOrigin(-left / (right - left), -top / (bottom - top));
}
