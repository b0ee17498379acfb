import { expect, test } from 'vitest';
import { nextDrill, outlookOn } from '../../src/practice/choose.ts';
import { fc } from '../helpers/generated.ts';
import { drillOf } from '../helpers/records.ts';

const NOW = 1000;
const drills = fc
  .uniqueArray(
    fc.record({
      scenario: fc.constantFrom('plums', 'coffee', 'disc'),
      moves: fc.string({ unit: fc.constantFrom('h', 'e'), maxLength: 4 }),
      due: fc.nat(2000),
    }),
    { selector: ({ scenario, moves }) => `${scenario} ${moves}` },
  )
  .map((parts) => parts.map(drillOf));

test('every drill is either due or coming, once', () => {
  fc.assert(
    fc.property(drills, (all) => {
      const { due, coming } = outlookOn(all, NOW);
      expect([...due, ...coming].map(({ id }) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      expect(due.every((drill) => drill.due <= NOW) && coming.every((drill) => drill.due > NOW)).toBe(true);
      expect(coming.map((drill) => drill.due)).toEqual(
        coming.map((drill) => drill.due).toSorted((one, other) => one - other),
      );
    }),
  );
});

test('two of the same scenario stand next to each other only where no other is left', () => {
  fc.assert(
    fc.property(drills, (all) => {
      const { due } = outlookOn(all, NOW);
      due.slice(1).forEach((drill, index) => {
        if (drill.scenario !== due[index]?.scenario) return;
        expect(new Set(due.slice(index + 1).map(({ scenario }) => scenario)).size).toBe(1);
      });
    }),
  );
});

test('the same drill never comes twice in a row, nor the same scenario where another is due', () => {
  fc.assert(
    fc.property(drills, fc.nat(), (all, pick) => {
      const { due } = outlookOn(all, NOW);
      const last = due[pick % Math.max(1, due.length)] ?? null;
      const next = nextDrill(all, NOW, last);
      expect(next === null).toBe(due.length < 2);
      if (last === null || next === null) return;
      expect(next.id).not.toBe(last.id);
      const others = due.some(({ scenario }) => scenario !== last.scenario);
      expect(next.scenario !== last.scenario).toBe(others);
    }),
  );
});

test('the first is the one that is due longest', () => {
  const [older, newer] = [drillOf({ moves: 'h', due: 10 }), drillOf({ moves: 'e', due: 20 })];
  expect(nextDrill([newer, older], NOW, null)).toBe(older);
  expect(nextDrill([drillOf({ due: NOW + 1 })], NOW, null)).toBeNull();
});
