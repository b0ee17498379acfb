import { describe, expect, it } from 'vitest';
import { createAnimator } from '../../scenes/motion/animator.ts';
import type { Animator, Frame } from '../../scenes/motion/animator.ts';
import { loadScenery } from '../../scenes/scenery.ts';
import type { StageView } from '../../src/presentation/play/stage-view.ts';
import { fc, runs } from '../helpers/generated.ts';

const VIEW: StageView = {
  setting: 'grocery',
  channel: 'face',
  look: 'tolentino',
  mood: 4,
  utterance: null,
  phase: 'opening',
  outcome: null,
};
const SCENERY = await loadScenery(VIEW.look, VIEW.setting);
const SAYING = { key: 'arrival/0', syllables: 10, tone: null };

function run(animator: Animator, seconds: number, step = 1 / 60): Frame {
  let frame = animator.step(0);
  for (let time = 0; time < seconds; time += step) frame = animator.step(step);
  if (frame === null) throw new Error('No view was shown');
  return frame;
}

function showing(view: StageView, reduced = false): Animator {
  const animator = createAnimator(reduced);
  animator.show(view, SCENERY);
  return animator;
}

describe('the animator', () => {
  it('draws nothing before the first view', () => {
    expect(createAnimator(false).step(0.1)).toBeNull();
    expect(createAnimator(false).isSettled()).toBe(true);
  });

  it('shows the first view as it is and is at rest', () => {
    const animator = showing(VIEW);
    const first = animator.step(0);
    expect(animator.isSettled()).toBe(true);
    expect(run(animator, 1)).toEqual(first);
  });

  it('says whether a view is news', () => {
    const animator = showing(VIEW);
    expect(animator.show({ ...VIEW }, SCENERY)).toBe(false);
    expect(animator.show({ ...VIEW, utterance: SAYING }, SCENERY)).toBe(true);
    expect(animator.show({ ...VIEW, utterance: { ...SAYING } }, SCENERY)).toBe(false);
    expect(animator.show({ ...VIEW, mood: 1 }, SCENERY)).toBe(true);
  });

  it('changes a face as faces do: on the way first, there in the end', () => {
    const animator = showing(VIEW);
    animator.show({ ...VIEW, mood: 1 }, SCENERY);
    const early = run(animator, 0.05).pose.mouthCurve;
    const late = run(animator, 3).pose.mouthCurve;
    expect(early).toBeLessThan(0.2);
    expect(early).toBeGreaterThan(late + 0.3);
    expect(animator.isSettled()).toBe(true);
  });

  it('arrives at the same pose at any frame rate', () => {
    const moods = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(moods, moods, fc.integer({ min: 12, max: 144 }), (from, to, rate) => {
        const animator = showing({ ...VIEW, mood: from });
        animator.show({ ...VIEW, mood: to }, SCENERY);
        const arrived = run(animator, 4, 1 / rate).pose;
        const there = run(showing({ ...VIEW, mood: to }), 0).pose;
        expect(arrived).toEqual(there);
      }),
      runs(25),
    );
  });

  it('moves the mouth for as long as the syllables take, and does not start again for the same words', () => {
    const animator = showing(VIEW);
    animator.show({ ...VIEW, utterance: SAYING }, SCENERY);
    expect(run(animator, 0.1).speech).toBeGreaterThan(0.3);
    expect(animator.isSettled()).toBe(false);
    animator.show({ ...VIEW, mood: 5, utterance: SAYING }, SCENERY);
    expect(run(animator, 2.2).speech).toBe(0);
  });

  it('walks a customer who leaves out of the picture, and back when the move is taken back', () => {
    const animator = showing(VIEW);
    animator.show({ ...VIEW, outcome: 'leaves' }, SCENERY);
    const leaving = run(animator, 0.6);
    expect(leaving.away).toBeGreaterThan(0.1);
    expect(leaving.away).toBeLessThan(0.9);
    expect(run(animator, 3).away).toBe(1);
    expect(animator.isSettled()).toBe(true);
    animator.show(VIEW, SCENERY);
    expect(run(animator, 3).away).toBe(0);
  });

  it('waves once when the customer stays, and ends with a smile whatever the mood was', () => {
    const animator = showing({ ...VIEW, mood: 2 });
    animator.show({ ...VIEW, mood: 2, outcome: 'stays' }, SCENERY);
    expect(run(animator, 1).pose.rightY).toBeLessThan(-200);
    const after = run(animator, 4);
    expect(after.pose.rightY).toBeGreaterThan(-150);
    expect(after.pose.mouthCurve).toBeGreaterThan(0.8);
    expect(animator.isSettled()).toBe(true);
  });

  it('looks away and then glances back when the customer wavers', () => {
    const animator = showing(VIEW);
    animator.show({ ...VIEW, outcome: 'wavers' }, SCENERY);
    expect(run(animator, 0.9).pose.gazeX).toBeLessThan(-0.5);
    expect(run(animator, 2).pose.gazeX).toBeGreaterThan(0.5);
  });

  it('draws a burst and is at rest again', () => {
    const animator = showing(VIEW);
    animator.enliven({ wait: 5, blinks: [0.2], glance: { x: 1, y: 0 } });
    expect(animator.isSettled()).toBe(false);
    const middle = run(animator, 0.7);
    expect(middle.breath).toBeGreaterThan(0.9);
    expect(middle.pose.gazeX).toBeGreaterThan(0.3);
    run(animator, 1);
    expect(animator.isSettled()).toBe(true);
  });
});

describe('with reduced motion', () => {
  it('draws a new mood at once and is at rest', () => {
    const animator = showing(VIEW, true);
    animator.show({ ...VIEW, mood: 0, utterance: SAYING, outcome: 'leaves' }, SCENERY);
    const frame = animator.step(0.001);
    expect(frame?.away).toBe(1);
    expect(frame?.speech).toBe(0);
    expect(animator.isSettled()).toBe(true);
    expect(animator.step(1)).toEqual(frame);
  });

  it('knows no bursts', () => {
    const animator = showing(VIEW, true);
    animator.enliven({ wait: 5, blinks: [0.1], glance: null });
    expect(run(animator, 0.2).blink).toBe(0);
  });

  it('ends what moves when it is switched on', () => {
    const animator = showing(VIEW);
    animator.show({ ...VIEW, mood: 0 }, SCENERY);
    animator.setMotion(true);
    expect(animator.step(0.001)).toMatchObject({ still: true, speech: 0 });
    expect(animator.isSettled()).toBe(true);
  });
});
