import { describe, expect, it } from 'vitest';
import { standOf } from '../../scenes/props/prop.ts';
import { propsIn } from '../../scenes/prop-shelf.ts';
import { elbowOf } from '../../scenes/rig/arms.ts';
import { MOOD_POSES, moodPose } from '../../scenes/rig/moods.ts';
import { POSE_KEYS, mapPose } from '../../scenes/rig/pose.ts';
import { loadScenery } from '../../scenes/scenery.ts';
import { PHASES } from '../../src/scenario/model.ts';
import { MOODS } from '../../src/scenario/meter.ts';
import type { StageView } from '../../src/presentation/play/stage-view.ts';
import { fc } from '../helpers/generated.ts';

const place = fc.double({ min: -300, max: 300, noNaN: true });

describe('the mood poses', () => {
  it('differ from each other in what is read from across a room', () => {
    for (const [index, mood] of MOODS.slice(1).entries()) {
      const worse = MOOD_POSES[MOODS[index] ?? 'furious'];
      const face = MOOD_POSES[mood];
      const distance =
        Math.abs(face.mouthCurve - worse.mouthCurve) +
        Math.abs(face.mouthOpen - worse.mouthOpen) +
        Math.abs(face.browInner - worse.browInner) / 15 +
        Math.abs(face.lidLower - worse.lidLower);
      expect(distance, `${MOODS[index]} and ${mood}`).toBeGreaterThan(0.6);
    }
  });

  it('turn the mouth up and the light warm as the mood rises', () => {
    const warmth = MOODS.map((mood) => MOOD_POSES[mood].warmth);
    expect(warmth).toEqual(warmth.toSorted((one, other) => one - other));
    expect(MOOD_POSES.happy.mouthCurve).toBeGreaterThan(MOOD_POSES.neutral.mouthCurve);
    expect(MOOD_POSES.neutral.mouthCurve).toBeGreaterThan(MOOD_POSES.upset.mouthCurve);
  });

  it('show the nearest mood for a value beyond the meter', () => {
    expect(moodPose(-3)).toBe(MOOD_POSES.furious);
    expect(moodPose(99)).toBe(MOOD_POSES.delighted);
  });
});

describe('a pose', () => {
  it('has a value for every key', () => {
    expect(Object.keys(mapPose(() => 0)).toSorted()).toEqual(POSE_KEYS.toSorted());
  });
});

describe('an elbow', () => {
  it('keeps both parts of the arm at their length, wherever the hand is within reach', () => {
    fc.assert(
      fc.property(place, place, fc.constantFrom(-1 as const, 1 as const), (x, y, side) => {
        const shoulder = { x: side * 128, y: -175 };
        const reach = Math.hypot(x - shoulder.x, y - shoulder.y);
        fc.pre(reach > 20 && reach < 240);
        const elbow = elbowOf(shoulder, { x, y }, side);
        expect(Math.hypot(elbow.x - shoulder.x, elbow.y - shoulder.y)).toBeCloseTo(126, 3);
        expect(Math.hypot(elbow.x - x, elbow.y - y)).toBeCloseTo(116, 3);
      }),
    );
  });

  it('points outwards when the hand rests on the counter', () => {
    expect(elbowOf({ x: 128, y: -175 }, { x: 40, y: 14 }, 1).x).toBeGreaterThan(128);
    expect(elbowOf({ x: -128, y: -175 }, { x: -40, y: 14 }, -1).x).toBeLessThan(-128);
  });

  it('is somewhere even for a hand that is out of reach or at the shoulder', () => {
    fc.assert(
      fc.property(place, place, (x, y) => {
        const elbow = elbowOf({ x: 128, y: -175 }, { x: x * 9, y: y * 9 }, 1);
        expect(Number.isFinite(elbow.x + elbow.y)).toBe(true);
      }),
    );
    expect(Number.isFinite(elbowOf({ x: 0, y: 0 }, { x: 0, y: 0 }, 1).x)).toBe(true);
  });
});

describe('the cast', () => {
  it('has three customers who look unlike, and a plain figure for everyone else', async () => {
    const look = async (name: string) => (await loadScenery(name, 'plain')).persona;
    const looks = await Promise.all(['tolentino', 'samira', 'lindqvist', 'plain'].map(look));
    expect(new Set(looks).size).toBe(4);
    for (const name of ['nobody-knows', '__proto__', '../plain', '']) expect(await look(name)).toBe(looks[3]);
  });
});

describe('the props', () => {
  const view: StageView = {
    setting: 'mail-order',
    channel: 'phone',
    look: 'lindqvist',
    mood: 3,
    utterance: null,
    phase: 'opening',
    outcome: null,
  };
  const propsOf = async (changes: Partial<StageView>) => {
    const changed = { ...view, ...changes };
    const { set } = await loadScenery(changed.look, changed.setting);
    return propsIn(set, changed);
  };
  const seen = async (changes: Partial<StageView>): Promise<string[]> =>
    (await propsOf(changes))
      .filter((prop) => standOf(prop, { ...view, ...changes }).alpha > 0)
      .map((prop) => prop.key);

  it.each(['grocery', 'coffee-bar', 'mail-order'])('tell the matter’s progress in %s', async (setting) => {
    const [opening, , fixing, closing] = await Promise.all(
      PHASES.map((phase) => seen({ setting, phase, channel: 'face' })),
    );
    expect(opening).not.toEqual(fixing);
    expect(fixing).not.toEqual(closing);
  });

  it('put the telephone on the desk for a call only, and hang up when the customer has left', async () => {
    expect(await seen({})).toContain('telephone');
    expect(await seen({ channel: 'email' })).not.toContain('telephone');
    const handset = (await propsOf({})).find((prop) => prop.key === 'handset');
    if (handset === undefined) throw new Error('No handset');
    expect(standOf(handset, view)).not.toEqual(standOf(handset, { ...view, outcome: 'leaves' }));
  });

  it('are none in a room that has none', async () => {
    expect(await propsOf({ setting: 'hotel', channel: 'face' })).toEqual([]);
  });
});
