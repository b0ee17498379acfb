import { MOODS } from '../../src/scenario/meter.ts';
import type { Mood } from '../../src/scenario/meter.ts';
import { posed } from './pose.ts';
import type { Pose } from './pose.ts';

/** What a mood does to a figure, whoever it is. */
export const MOOD_POSES: Readonly<Record<Mood, Pose>> = {
  furious: posed({
    browInner: -15, browOuter: 9, browPinch: 8, lidUpper: 1.02, lidLower: 0.42, lidSlant: 0.62, pupil: -0.35,
    mouthCurve: -0.7, mouthWidth: 1, mouthOpen: 0.66, mouthTeeth: 1, cheeks: 0.25, furrow: 1, flush: 1,
    headNod: 0.55, headTilt: -0.02, shoulders: 1, lean: 1, warmth: -1,
    leftX: -122, leftY: 12, leftCurl: 0.95, rightX: 124, rightY: 16, rightCurl: 0.95,
  }),
  angry: posed({
    browInner: -12, browOuter: 3, browPinch: 6, browSkew: 0.15, lidUpper: 0.78, lidLower: 0.3, lidSlant: 0.5, pupil: -0.2,
    mouthCurve: -0.85, mouthWidth: 0.86, mouthPress: 0.75, mouthSkew: 0.15, furrow: 0.7, flush: 0.45,
    headNod: 0.28, headTilt: 0.03, headTurn: -0.12, shoulders: 0.55, lean: 0.25, warmth: -0.75,
    leftX: 66, leftY: -96, leftCurl: 0.75, rightX: -72, rightY: -78, rightCurl: 0.75,
  }),
  upset: posed({
    browInner: 13, browOuter: -8, browPinch: 5, lidUpper: 0.82, lidLower: 0.12, lidSlant: -0.42, gazeX: -0.1, gazeY: 0.1,
    mouthCurve: -0.8, mouthWidth: 0.8, mouthPress: 0.15, furrow: 0.4, flush: 0.12,
    headTilt: -0.075, headTurn: -0.15, headNod: 0.15, shoulders: -0.35, lean: -0.15, warmth: -0.5,
    leftX: -58, leftY: 12, leftCurl: 0.5, rightX: 16, rightY: -132, rightCurl: 0.35,
  }),
  wary: posed({
    browInner: 7, browOuter: 1, browPinch: 0, browSkew: 0.9, lidUpper: 0.88, lidLower: 0.2, lidSlant: -0.04, gazeX: 0.5, pupil: -0.05,
    mouthCurve: -0.18, mouthWidth: 0.78, mouthSkew: 0.85, mouthPress: 0.45, furrow: 0.12,
    headTilt: 0.075, headTurn: -0.5, headNod: -0.1, shoulders: 0.2, lean: -0.45, warmth: -0.2,
    leftX: -74, leftY: 10, leftCurl: 0.65, rightX: 66, rightY: 14, rightCurl: 0.6,
  }),
  neutral: posed({
    mouthCurve: 0.08, mouthWidth: 0.92, headTurn: -0.1, headTilt: 0.01,
  }),
  happy: posed({
    browInner: 5, browOuter: 3, lidUpper: 0.95, lidLower: 0.34, pupil: 0.15,
    mouthCurve: 0.95, mouthWidth: 1.2, mouthOpen: 0.2, mouthTeeth: 1, cheeks: 0.6, headTilt: 0.05, headTurn: 0.08, headNod: -0.05,
    shoulders: -0.1, lean: 0.2, warmth: 0.6,
    leftX: -34, leftY: 8, leftCurl: 0.35, rightX: 34, rightY: 14, rightCurl: 0.35,
  }),
  delighted: posed({
    browInner: 11, browOuter: 8, lidUpper: 0.62, lidLower: 1.16, pupil: 0.3,
    mouthCurve: 1, mouthWidth: 1.3, mouthOpen: 0.78, mouthTeeth: 1, cheeks: 1,
    headTilt: -0.07, headTurn: 0.1, headNod: -0.35, shoulders: 0.3, lean: 0.45, warmth: 1,
    leftX: -20, leftY: -112, leftCurl: 0.55, rightX: 20, rightY: -106, rightCurl: 0.55,
  }),
};

/** The pose of a point of the mood meter; a value beyond the meter counts as its nearest end. */
export function moodPose(mood: number): Pose {
  const index = Math.min(MOODS.length - 1, Math.max(0, Math.round(mood)));
  return MOOD_POSES[MOODS[index] ?? 'neutral'];
}
