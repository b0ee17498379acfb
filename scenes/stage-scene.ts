import { Scene, SceneEvents } from 'virtual:phaser';
import { FigureActor } from './figure-actor.ts';
import { KEYS } from './keys.ts';
import type { StagePlace } from './layout.ts';
import type { Animator } from './motion/animator.ts';
import { PropShelf } from './prop-shelf.ts';

/** What the scene gets when it is started. */
export interface SceneParts {
  readonly animator: Animator;
  readonly place: StagePlace;
  /** Called once, when the first frame can be drawn. */
  readonly onReady: () => void;
}

/** The longest step: after a sleep or a stutter motion goes on from where it was. */
const LONGEST_STEP = 0.05;

/** Moves the animator on and draws what it says. Has no state of the conversation. */
export class StageScene extends Scene {
  private readonly parts: SceneParts;
  private place: StagePlace;
  private figure: FigureActor | null = null;
  private shelf: PropShelf | null = null;

  constructor(parts: SceneParts) {
    super(KEYS.scene);
    this.parts = parts;
    this.place = parts.place;
  }

  create(): void {
    const figure = this.add.existing(new FigureActor(this, this.place));
    const shelf = new PropShelf(this, this.place);
    this.figure = figure;
    this.shelf = shelf;
    const disposers = [() => shelf.destroy(), () => figure.destroy()];
    this.events.once(SceneEvents.SHUTDOWN, () => disposers.forEach((dispose) => dispose()));
    this.parts.onReady();
  }

  /** Places everything by the parent's size. */
  stand(place: StagePlace): void {
    this.place = place;
    this.figure?.stand(place);
    this.shelf?.stand(place);
  }

  override update(_time: number, milliseconds: number): void {
    const seconds = Math.min(LONGEST_STEP, milliseconds / 1000);
    const frame = this.parts.animator.step(seconds);
    if (frame === null) return;
    this.figure?.pose(frame);
    this.shelf?.move(frame.view, frame.scenery.set, seconds);
    if (frame.still) this.shelf?.settle();
  }

  isSettled(): boolean {
    return this.parts.animator.isSettled() && (this.shelf?.isSettled() ?? true);
  }
}
