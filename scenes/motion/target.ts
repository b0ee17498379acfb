import { MOODS } from '../../src/scenario/meter.ts';
import type { StageView } from '../../src/presentation/play/stage-view.ts';
import { moodPose } from '../rig/moods.ts';
import type { PersonaLook } from '../rig/persona.ts';
import type { Pose } from '../rig/pose.ts';

/** The pose that a view asks for once all motion is over. */
export function targetPose(view: StageView, persona: PersonaLook): Pose {
  const mood = view.outcome === 'stays' ? Math.max(5, view.mood) : view.mood;
  const name = MOODS[Math.min(MOODS.length - 1, Math.max(0, Math.round(mood)))] ?? 'neutral';
  return {
    ...moodPose(mood),
    ...persona.manner[name],
    ...(view.channel === 'phone' ? RECEIVER : {}),
    ...(view.outcome === null ? {} : PARTINGS[view.outcome]),
  };
}

/** The right hand holds the receiver at the ear. */
const RECEIVER: Partial<Pose> = { rightX: 112, rightY: -338, rightCurl: 0.85 };

const PARTINGS: Readonly<Record<'stays' | 'wavers' | 'leaves', Partial<Pose>>> = {
  stays: {},
  // Half turned to the door, the eyes still here.
  wavers: { headTurn: -0.75, gazeX: 0.75, headTilt: -0.03, lean: -0.5 },
  leaves: {
    headTurn: -1.6,
    gazeX: -0.8,
    leftX: -156,
    leftY: -12,
    rightX: 148,
    rightY: -12,
    leftCurl: 0.6,
    rightCurl: 0.6,
  },
};

/** Whether the customer is elsewhere and seen through a round window. */
export const isRemote = (view: StageView): boolean => view.channel !== 'face';

const WAVE_SECONDS = 2.1;
const GLANCE_AWAY_SECONDS = 1;

/** How long a parting gesture lasts. */
export const gestureSeconds = (outcome: StageView['outcome']): number =>
  outcome === 'stays' ? WAVE_SECONDS : outcome === 'wavers' ? GLANCE_AWAY_SECONDS : 0;

/** What a parting adds to the target during its gesture: a wave, or a look at the door before the glance back. */
export function gesturePose(view: StageView, target: Pose, seconds: number): Pose {
  if (seconds >= gestureSeconds(view.outcome)) return target;
  if (view.outcome === 'wavers') return { ...target, headTurn: -1.5, gazeX: -0.9 };
  if (view.outcome !== 'stays') return target;
  const swing = Math.sin(seconds * 11) * 24;
  return view.channel === 'phone'
    ? { ...target, leftX: -158 + swing, leftY: -262, leftCurl: 0 }
    : { ...target, rightX: 172 + swing, rightY: -268, rightCurl: 0 };
}
