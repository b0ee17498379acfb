import { describe, expect, test } from 'vitest';
import { planCues, type Plan } from '../../src/audio/plan.ts';
import type { Cue } from '../../src/presentation/play/cue.ts';
import { CHANNELS, OUTCOMES } from '../../src/scenario/model.ts';
import { fc } from '../helpers/generated.ts';

const names = (plan: Plan): readonly string[] => plan.effects.map(({ sound }) => sound);

const voice: Cue = { kind: 'voice', pitch: 205, syllables: 12, pace: 34, tone: null, mood: 4 };

const anyCue: fc.Arbitrary<Cue> = fc.oneof(
  fc.record({
    kind: fc.constant('room' as const),
    setting: fc.option(fc.oneof(fc.constantFrom('grocery', 'coffee-bar', '__proto__'), fc.string())),
    channel: fc.constantFrom(...CHANNELS),
  }),
  fc.record({
    kind: fc.constant('voice' as const),
    pitch: fc.integer({ min: 80, max: 400 }),
    syllables: fc.integer({ min: 0, max: 500 }),
    pace: fc.integer({ min: 10, max: 60 }),
    tone: fc.option(fc.constantFrom('flat', 'sharp')),
    mood: fc.integer({ min: 0, max: 6 }),
  }),
  fc.record({
    kind: fc.constant('mood' as const),
    change: fc.constantFrom('better' as const, 'worse' as const),
  }),
  fc.record({
    kind: fc.constantFrom('door' as const, 'arrival' as const),
    channel: fc.constantFrom(...CHANNELS),
  }),
  fc.record({ kind: fc.constant('ending' as const), customer: fc.constantFrom(...OUTCOMES) }),
);

describe('the room', () => {
  test.each(['grocery', 'coffee-bar', 'mail-order', 'plain'] as const)(
    '%s has a tone of its own',
    (setting) => {
      expect(planCues([{ kind: 'room', setting, channel: 'face' }]).room).toEqual({ tone: setting });
    },
  );

  test.each(['hotel', '', 'constructor', '__proto__'])('an unknown setting %j is a plain room', (setting) => {
    expect(planCues([{ kind: 'room', setting, channel: 'face' }]).room).toEqual({ tone: 'plain' });
  });

  test('no setting is silence, no cue is no change', () => {
    expect(planCues([{ kind: 'room', setting: null, channel: 'face' }]).room).toBe('silent');
    expect(planCues([voice]).room).toBe('unchanged');
  });
});

describe('what is heard', () => {
  test.each([
    ['face', ['bell'], ['door']],
    ['phone', ['ring'], ['hang-up']],
    ['chat', ['mail'], []],
    ['email', ['mail'], []],
  ] as const)('%s: arrival %j, departure %j', (channel, arrival, departure) => {
    expect(names(planCues([{ kind: 'arrival', channel }]))).toEqual(arrival);
    expect(names(planCues([{ kind: 'door', channel }]))).toEqual(departure);
  });

  test.each(OUTCOMES)('an ending %s', (customer) => {
    expect(names(planCues([{ kind: 'ending', customer }]))).toEqual([customer]);
  });

  test('nothing at all for no cues', () => {
    expect(planCues([])).toEqual({ room: 'unchanged', voice: null, effects: [] });
  });

  test('the phone rings before the caller speaks', () => {
    const plan = planCues([voice, { kind: 'arrival', channel: 'phone' }]);
    expect(plan.effects[0]).toMatchObject({ sound: 'ring', at: 0 });
    expect(plan.voice?.[0]?.at).toBeGreaterThan(500);
  });

  test('the mood turns, the customer speaks, the door falls shut, it is over', () => {
    const plan = planCues([
      { kind: 'ending', customer: 'leaves' },
      { kind: 'door', channel: 'face' },
      voice,
      { kind: 'mood', change: 'worse' },
    ]);
    expect(names(plan)).toEqual(['worse', 'door', 'leaves']);
    const [worse, door, leaves] = plan.effects.map(({ at }) => at);
    expect([worse, plan.voice?.[0]?.at, door, leaves]).toEqual([0, 200, 1100, 2100]);
  });
});

describe('any batch of cues', () => {
  const anyPlan = fc.array(anyCue, { maxLength: 40 }).map(planCues);

  test('is a bounded number of sounds within a bounded time', () => {
    fc.assert(
      fc.property(anyPlan, ({ voice, effects }) => {
        expect((voice ?? []).length).toBeLessThanOrEqual(14);
        expect(effects.length).toBeLessThanOrEqual(4);
        for (const { at } of [...(voice ?? []), ...effects]) expect(at).toBeLessThanOrEqual(3_500);
      }),
    );
  });

  test('is in the order of time', () => {
    fc.assert(
      fc.property(anyPlan, ({ voice, effects }) => {
        for (const sounds of [voice ?? [], effects]) {
          const times = sounds.map(({ at }) => at);
          expect(times).toEqual(times.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test('is the same each time', () => {
    fc.assert(
      fc.property(fc.array(anyCue), (cues) => {
        expect(planCues(cues)).toEqual(planCues(cues));
      }),
    );
  });
});
