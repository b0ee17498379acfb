import type { StageView } from '../../src/presentation/play/stage-view.ts';
import { POSE_KEYS, mapPose } from '../rig/pose.ts';
import type { Pose, PoseKey } from '../rig/pose.ts';
import type { Scenery } from '../scenery.ts';
import { BURST_SECONDS, blinkAt, breathAt, glanceAt } from './burst.ts';
import type { Burst } from './burst.ts';
import { nodAt, speechAt, speechSeconds } from './speech.ts';
import { isSettled, resting, stepSpring } from './spring.ts';
import type { Spring } from './spring.ts';
import { gesturePose, gestureSeconds, targetPose } from './target.ts';

/** What the customer looks like at one moment. */
export interface Frame {
  readonly view: StageView;
  readonly scenery: Scenery;
  readonly pose: Pose;
  readonly breath: number;
  readonly blink: number;
  readonly speech: number;
  /** 0 here, 1 out of the picture. */
  readonly away: number;
  /** With reduced motion nothing else moves either. */
  readonly still: boolean;
}

/** Turns views into motion. Knows time only as the seconds it is given. */
export interface Animator {
  /** @returns whether anything must be drawn again. The first view is shown as it is, without motion. */
  show(view: StageView, scenery: Scenery): boolean;
  /** Moves on; null before the first view. */
  step(seconds: number): Frame | null;
  /** Starts a burst of life. */
  enliven(burst: Burst): void;
  setMotion(reduced: boolean): void;
  /** Whether the next step would draw the same picture. */
  isSettled(): boolean;
}

const SPEEDS: Readonly<Record<string, number>> = {
  gaze: 26,
  lid: 17,
  brow: 13,
  mouth: 13,
  head: 8.5,
  left: 8,
  right: 8,
};
const EXIT_SECONDS = 2.3;
const ENTRY_SECONDS = 0.9;
const TOLERANCE = 0.004;

const speedOf = (key: PoseKey): number => SPEEDS[/^[a-z]+/.exec(key)?.[0] ?? ''] ?? 7;
const isHand = (key: PoseKey): boolean => /^(left|right)/.test(key);
const isLength = (key: PoseKey): boolean => /^(left|right)[XY]|^brow(Inner|Outer|Pinch)/.test(key);

type Springs = Readonly<Record<PoseKey, Spring>>;

interface Moment {
  readonly view: StageView;
  readonly scenery: Scenery;
  readonly springs: Springs;
  readonly target: Pose;
  readonly away: number;
  /** Seconds since the utterance, the outcome and the burst began; beyond their ends nothing happens. */
  readonly spoken: number;
  readonly parted: number;
  readonly burst: { readonly plan: Burst; readonly seconds: number } | null;
}

const OVER = Number.POSITIVE_INFINITY;

export function createAnimator(reducedMotion: boolean): Animator {
  let reduced = reducedMotion;
  let moment: Moment | null = null;
  return {
    show(view, scenery) {
      if (moment !== null && isSameView(moment.view, view)) return false;
      const entered = enter(moment, view, scenery);
      moment = reduced ? finished(entered) : entered;
      return true;
    },
    step(seconds) {
      if (moment === null) return null;
      moment = reduced ? finished(moment) : advance(moment, seconds);
      return frameOf(moment, reduced);
    },
    enliven(burst) {
      if (moment !== null && !reduced) moment = { ...moment, burst: { plan: burst, seconds: 0 } };
    },
    setMotion(next) {
      reduced = next;
    },
    isSettled: () => moment === null || reduced || isStill(moment),
  };
}

function isSameView(one: StageView, other: StageView): boolean {
  return (
    one.setting === other.setting &&
    one.channel === other.channel &&
    one.look === other.look &&
    one.mood === other.mood &&
    one.phase === other.phase &&
    one.outcome === other.outcome &&
    one.utterance?.key === other.utterance?.key
  );
}

function enter(before: Moment | null, view: StageView, scenery: Scenery): Moment {
  const target = targetPose(view, scenery.persona);
  if (before === null) return opened(view, scenery, target);
  const swapped = before.view.look !== view.look || before.view.channel !== view.channel;
  return {
    ...before,
    view,
    scenery,
    target,
    springs: swapped ? restingAt(target) : before.springs,
    away: swapped ? 1 : before.away,
    spoken: before.view.utterance?.key === view.utterance?.key ? before.spoken : 0,
    parted: before.view.outcome === view.outcome ? before.parted : 0,
  };
}

const opened = (view: StageView, scenery: Scenery, target: Pose): Moment => ({
  view,
  scenery,
  target,
  springs: restingAt(target),
  away: goal(view),
  spoken: 0,
  parted: OVER,
  burst: null,
});

const goal = (view: StageView): number => (view.outcome === 'leaves' ? 1 : 0);

const restingAt = (pose: Pose): Springs => mapPose((key) => resting(pose[key]));

/** The moment at which all motion has ended. */
const finished = (moment: Moment): Moment => ({
  ...moment,
  springs: restingAt(moment.target),
  away: goal(moment.view),
  spoken: OVER,
  parted: OVER,
  burst: null,
});

function advance(moment: Moment, seconds: number): Moment {
  const target = gesturePose(moment.view, moment.target, moment.parted);
  const burst = moment.burst === null ? null : { ...moment.burst, seconds: moment.burst.seconds + seconds };
  const moved: Moment = {
    ...moment,
    springs: mapPose((key) =>
      stepSpring(moment.springs[key], target[key], seconds, speedOf(key), isHand(key) ? 0.82 : 1),
    ),
    away: approach(moment.away, goal(moment.view), seconds),
    spoken: moment.spoken + seconds,
    parted: moment.parted + seconds,
    burst: burst !== null && burst.seconds >= BURST_SECONDS ? null : burst,
  };
  // What has settled stands exactly where it was going: the same view is the same picture, pixel for pixel.
  return isStill(moved) ? { ...moved, springs: restingAt(moved.target) } : moved;
}

function approach(away: number, end: number, seconds: number): number {
  return end > away
    ? Math.min(end, away + seconds / EXIT_SECONDS)
    : Math.max(end, away - seconds / ENTRY_SECONDS);
}

function frameOf(moment: Moment, still: boolean): Frame {
  const { burst, view, springs } = moment;
  const syllables = view.utterance?.syllables ?? 0;
  const glance = burst?.plan.glance ?? null;
  const glancing = glance === null || burst === null ? 0 : glanceAt(burst.seconds);
  const shift: Partial<Record<PoseKey, number>> = {
    gazeX: (glance?.x ?? 0) * glancing * 0.7,
    gazeY: (glance?.y ?? 0) * glancing * 0.5,
    headTurn: (glance?.x ?? 0) * glancing * 0.16,
    headNod: nodAt(syllables, moment.spoken),
  };
  return {
    view,
    scenery: moment.scenery,
    pose: mapPose((key) => springs[key].value + (shift[key] ?? 0)),
    breath: burst === null ? 0 : breathAt(burst.seconds),
    blink: burst === null ? 0 : blinkAt(burst.plan, burst.seconds),
    speech: speechAt(syllables, moment.spoken),
    away: moment.away,
    still,
  };
}

function isStill(moment: Moment): boolean {
  const syllables = moment.view.utterance?.syllables ?? 0;
  return (
    moment.burst === null &&
    moment.away === goal(moment.view) &&
    moment.spoken >= speechSeconds(syllables) &&
    moment.parted >= gestureSeconds(moment.view.outcome) &&
    POSE_KEYS.every((key) =>
      isSettled(moment.springs[key], moment.target[key], isLength(key) ? TOLERANCE * 50 : TOLERANCE),
    )
  );
}
