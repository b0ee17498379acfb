import { describe, expect, test } from 'vitest';
import {
  addAnswer,
  difficultyOf,
  discriminationOf,
  ENOUGH,
  medianOf,
  noSums,
  type ItemSums,
} from '../../src/cohort/statistics.ts';
import { fc } from '../helpers/generated.ts';

type Answer = readonly [isRight: boolean, rest: number | null];

const sumsOf = (answers: readonly Answer[]): ItemSums =>
  answers.reduce<ItemSums>((sums, [isRight, rest]) => addAnswer(sums, isRight, rest), noSums);

const times = (count: number, answer: Answer): readonly Answer[] =>
  Array.from({ length: count }, () => answer);

describe('difficulty', () => {
  test('is the share that answered rightly, finished or not', () => {
    expect(difficultyOf(sumsOf([...times(3, [true, 50]), [false, 50], [true, null]]))).toBe(0.8);
  });

  test('of nothing is nothing', () => expect(difficultyOf(noSums)).toBeNull());
});

describe('discrimination', () => {
  /*
   * Twenty answers. Twelve right: eight with a rest of 80 and four of 50, so M₁ = (8·80 + 4·50)/12 = 70.
   * Eight wrong: two with 80 and six with 40, so M₀ = (2·80 + 6·40)/8 = 50.
   * All: ten of 80, four of 50, six of 40; mean (800 + 200 + 240)/20 = 62;
   * variance (10·18² + 4·12² + 6·22²)/20 = (3240 + 576 + 2904)/20 = 336; s = √336 = 18.3303.
   * r = (70 − 50)/√336 · √(12·8)/20 = 20/18.3303 · 0.489898 = 0.534522.
   */
  const example = [
    ...times(8, [true, 80]),
    ...times(4, [true, 50]),
    ...times(2, [false, 80]),
    ...times(6, [false, 40]),
  ];

  test('of an example reckoned by hand', () => {
    const figure = discriminationOf(sumsOf(example));
    expect(figure).toEqual({ kind: 'value', count: 20, value: expect.closeTo(0.534_522, 6) });
  });

  test('turned round is its negative', () => {
    const figure = discriminationOf(sumsOf(example.map(([isRight, rest]) => [!isRight, rest])));
    expect(figure).toEqual({ kind: 'value', count: 20, value: expect.closeTo(-0.534_522, 6) });
  });

  test('is 1 where rightness is all there is', () => {
    const figure = discriminationOf(sumsOf([...times(15, [true, 90]), ...times(10, [false, 10])]));
    expect(figure).toEqual({ kind: 'value', count: 25, value: expect.closeTo(1, 12) });
  });

  test('needs enough that came to an ending', () => {
    const few = sumsOf([...example.slice(1), ...times(30, [true, null])]);
    expect(discriminationOf(few)).toEqual({ kind: 'too-few', count: 19, needed: ENOUGH });
  });

  test.each<[string, readonly Answer[]]>([
    ['all are right', times(30, [true, 50])],
    ['all are wrong', [...times(29, [false, 50]), [false, 60]]],
    ['all have one rest', [...times(20, [true, 33]), ...times(20, [false, 33])]],
  ])('is nothing where %s', (_, answers) => {
    expect(discriminationOf(sumsOf(answers)).kind).toBe('no-variance');
  });

  test('is Pearson’s correlation of right = 1 and wrong = 0 with the rest', () => {
    const answer = fc.tuple(fc.boolean(), fc.nat(100));
    fc.assert(
      fc.property(fc.array(answer, { minLength: ENOUGH, maxLength: 60 }), (answers) => {
        const figure = discriminationOf(sumsOf(answers));
        const isVaried = [0, 1].every((part) => new Set(answers.map((one) => one[part])).size > 1);
        expect(figure).toEqual(
          isVaried
            ? { kind: 'value', count: answers.length, value: expect.closeTo(pearson(answers), 9) }
            : { kind: 'no-variance', count: answers.length },
        );
      }),
    );
  });
});

function pearson(answers: readonly (readonly [boolean, number])[]): number {
  const xs = answers.map(([isRight]) => Number(isRight));
  const ys = answers.map(([, rest]) => rest);
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const product = (one: readonly number[], m1: number, other: readonly number[], m2: number): number =>
    one.reduce((sum, value, index) => sum + (value - m1) * ((other[index] ?? 0) - m2), 0);
  return product(xs, mx, ys, my) / Math.sqrt(product(xs, mx, xs, mx) * product(ys, my, ys, my));
}

test.each([
  [[0, 0, 3], 2],
  [[1, 0, 1], 1],
  [[1, 2, 5], 2],
  [[2, 0, 0, 1, 1], 1.5],
  [[0, 0], null],
])('the median of counts %j is %s', (counts, median) => expect(medianOf(counts)).toBe(median));
