import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { buildScenario } from '../../src/scenario/reading/build.ts';
import type { Condition } from '../../src/scenario/condition.ts';
import { CHANNELS, PHASES, type Scenario, type Turn } from '../../src/scenario/model.ts';
import { readScenario } from '../../src/scenario/reading/parse.ts';
import { BEHAVIOURS } from '../../src/scenario/behaviour.ts';
import { solve } from '../../src/solver/solve.ts';
import { EFFECTS } from '../helpers/effects.ts';
import { CAST, drafts, SMALL_SIZE } from '../helpers/generate-scenario.ts';
import { fc, runs } from '../helpers/generated.ts';

/** All of them are needed: a part of them would not hold all that the rules know. */
const ALL = { ...runs(150, 7), numRuns: 150 };
const sample = fc.sample(drafts(), ALL);
const built = sample.map((draft) => buildScenario(draft, CAST));
const turns = built.flatMap(({ turns: all }) => Object.values<Turn>(all));
const replies = turns.flatMap((turn) => turn.replies);
const lines = turns.flatMap((turn) => turn.lines);

const kindsIn = (condition: Condition): readonly string[] => {
  if (condition.kind === 'all' || condition.kind === 'any')
    return [condition.kind, ...condition.of.flatMap(kindsIn)];
  return condition.kind === 'not' ? ['not', ...kindsIn(condition.of)] : [condition.kind];
};

describe('the generated scenarios', () => {
  test('can be written by an author: as YAML they are read without an error, and as the same scenario', () => {
    for (const [index, draft] of sample.entries()) {
      const { scenario, diagnostics } = readScenario(stringify(draft), 'generated.yaml', CAST);
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(scenario).toEqual(built[index]);
    }
  });

  test('hold all that the rules know', () => {
    expect(new Set(built.map(({ channel }) => channel))).toEqual(new Set(CHANNELS));
    expect(new Set(turns.map(({ phase }) => phase))).toEqual(new Set(PHASES));
    expect(new Set(replies.map(({ times }) => times))).toEqual(new Set([1, 2, 3]));
    expect(new Set(lines.map(({ wants }) => wants))).toEqual(new Set([null, 'sign', 'quiet', 'answer']));
    const conditions = [...replies, ...lines, ...replies.flatMap(({ to }) => to)].map(({ when }) => when);
    const kinds = ['always', 'meter', 'missed', 'knows', 'said', 'all', 'any', 'not'];
    expect(new Set(conditions.flatMap(kindsIn))).toEqual(new Set(kinds));
    const behaviours = replies.flatMap(({ shows, remedies, misses }) => [...shows, ...remedies, ...misses]);
    expect(new Set(behaviours)).toEqual(new Set(BEHAVIOURS));
    expect(replies.some(({ act }) => act === 'nothing')).toBe(true);
    expect(turns.some((turn) => turn.lines.length === 0)).toBe(true);
    expect(turns.some((turn) => turn.replies.length === 0)).toBe(true);
  });

  test('come to walk-outs, to circles, and now and then to where nothing can be done', () => {
    const small = fc.sample(drafts(SMALL_SIZE), ALL);
    const solved = small.map((draft) => solve(buildScenario(draft, CAST), EFFECTS));
    expect(solved.some(({ reach }) => reach.stuck.length > 0)).toBe(true);
    expect(
      solved.some(({ graph }) =>
        graph.places.some((place) => place.kind === 'ended' && place.ending === 'gone'),
      ),
    ).toBe(true);
    expect(built.some(leadsBack)).toBe(true);
  });
});

const leadsBack = ({ turns: all }: Scenario): boolean =>
  Object.keys(all).some((id, index) =>
    Object.values<Turn>(all)
      .slice(index)
      .some((turn) => turn.replies.some(({ to }) => to.some((target) => target.to.id === id))),
  );
