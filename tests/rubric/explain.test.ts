import { describe, expect, test } from 'vitest';
import { explainReply } from '../../src/rubric/explain.ts';
import { addToMeters, type Meters } from '../../src/scenario/meter.ts';
import { effectOfReply } from '../../src/rubric/effects.ts';
import type { Phase, Reply } from '../../src/scenario/model.ts';
import { playerOf } from '../helpers/play.ts';

const { table, scenario } = playerOf('double-warmth');
const reply = Object.values(scenario.turns)[0]?.replies[0];
if (reply === undefined) throw new Error('The fixture has no reply');
const plain: Reply = { ...reply, shows: [], remedies: [], misses: [] };

function explained(part: Partial<Reply>, phase: Phase, before: Partial<Meters> = {}) {
  const one: Reply = { ...plain, ...part };
  const meters = { mood: 3, lastWords: 0, ...before };
  return explainReply(table, one, phase, meters, addToMeters(meters, effectOfReply(table, one, phase)));
}

const shown = (behaviour: string) => ({ how: 'shows', behaviour });

describe('why a meter moved', () => {
  test('is told of no meter that nothing pulls at', () => {
    expect(explained({}, 'opening')).toEqual([]);
    expect(explained({ shows: ['promptness'] }, 'opening')).toMatchObject([{ value: 'mood', loss: null }]);
  });

  test('is told of gain and loss apart, also where they cancel', () => {
    expect(explained({ shows: ['positivity'], misses: ['approachability'] }, 'hearing')).toEqual([
      {
        value: 'warmth',
        change: 0,
        actual: 0,
        gain: { touch: shown('positivity'), value: 1, doubled: false },
        loss: { touch: { how: 'misses', behaviour: 'approachability' }, value: -1, doubled: false },
      },
    ]);
  });

  test('is the strongest that pulls that way, and the first of those that pull alike', () => {
    const shows = ['stopped-learning', 'apathy', 'coldness', 'positivity', 'personalisation'] as const;
    expect(explained({ shows }, 'fixing')).toMatchObject([
      {
        value: 'warmth',
        gain: { touch: shown('positivity') },
        loss: { touch: shown('coldness'), value: -3 },
      },
      { value: 'mood', gain: null, loss: { touch: shown('coldness'), value: -2 } },
    ]);
    expect(explained({ shows, remedies: ['robotism'] }, 'fixing')).toMatchObject([
      { gain: { touch: shown('positivity') } },
      {},
    ]);
  });

  test.each([
    ['opening', true, false],
    ['hearing', false, false],
    ['fixing', false, false],
    ['closing', true, true],
  ] as const)('says in the %s whether the phase doubled it', (phase, isWarmthDoubled, isLastWordDoubled) => {
    expect(explained({ shows: ['positivity', 'last-word', 'apathy'] }, phase)).toMatchObject([
      { value: 'patience', gain: null, loss: { value: -2, doubled: false } },
      {
        value: 'warmth',
        gain: { value: isWarmthDoubled ? 2 : 1, doubled: isWarmthDoubled },
        loss: { value: -2, doubled: false },
      },
      { value: 'mood', gain: null, loss: { value: -1, doubled: false } },
      {
        value: 'lastWords',
        gain: { value: isLastWordDoubled ? 2 : 1, doubled: isLastWordDoubled },
        loss: null,
      },
    ]);
  });

  test('tells what became of it where the meter was near its end', () => {
    expect(explained({ shows: ['brush-off'] }, 'fixing', { mood: 1 })).toMatchObject([
      { value: 'patience', change: -1, actual: -1 },
      { value: 'mood', change: -2, actual: -1 },
    ]);
  });
});
