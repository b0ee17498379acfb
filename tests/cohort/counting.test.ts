import { describe, expect, test } from 'vitest';
import type { Game, Position } from '../../src/scenario/game.ts';
import { gather, nothingGathered } from '../../src/cohort/gathering.ts';
import { playGame } from '../../src/cohort/played-game.ts';
import { walk } from '../../src/cohort/walk.ts';
import type { Player } from '../../src/conversation/replay.ts';
import { isListeningMove, type Move } from '../../src/scenario/model.ts';
import { decodeMoves, decodeRun, encodeMoves } from '../../src/session/run.ts';
import { makeAttempts, type MadeAttempt } from '../../tools/bench/make-attempts.ts';
import { countAll, countText, courseNamed, courseOf, readText, runOf } from '../helpers/cohort.ts';
import { fc, runs } from '../helpers/generated.ts';
import { valueOfEnd } from '../helpers/overall.ts';
import { FIXTURES, playerOf, SHIPPED } from '../helpers/play.ts';
import { HASH, recordOf } from '../helpers/records.ts';

// To replay on the machine takes its time where the processor is shared.
const GOOD =
  'hear,encourage,for-the-cake,encourage,hear,firm-ones,hear,open-it,cut-in,was-first,hear,will-they-do,' +
  'small-fine,hear,encourage,ours,hear,wish,nice-day';
const BAD = 'hear,encourage,own-it,encourage,encourage,take-net,all-set,hear,lucky';

const made = [...makeAttempts(300, 5)];
const courses = SHIPPED.map(courseNamed);
const ndjson = (attempts: readonly MadeAttempt[]): string =>
  attempts.map((attempt) => JSON.stringify(attempt)).join('\n');
const counted = countText(ndjson(made), courses);

describe('a run that is followed', () => {
  test.each([...SHIPPED, ...FIXTURES])('through %s is the run replayed, by either game', (name) => {
    const player = playerOf(name);
    const games = [courseOf(player).game, playGame(player.scenario, player.table)];
    fc.assert(
      fc.property(fc.array(fc.nat(11), { maxLength: 40 }), (choices) => {
        const moves = randomMoves(player, choices);
        for (const game of games) expect(outline(game, moves)).toEqual(replayed(player, moves));
      }),
      runs(30),
    );
  });

  test('that is not possible stops where it is not', () => {
    const { game } = courseNamed('wants');
    expect(walk(game, 'heZzzh')).toMatchObject({ refused: 3, strides: { length: 2 } });
  });

  test('enters the same turns by either game', () => {
    for (const name of [...SHIPPED, 'otherwise', 'floor']) {
      const player = playerOf(name);
      const [solved, played] = [courseOf(player).game, playGame(player.scenario, player.table)];
      fc.assert(
        fc.property(fc.array(fc.nat(11), { maxLength: 40 }), (choices) => {
          const moves = randomMoves(player, choices);
          const through = (game: Game) => walk(game, moves).strides.map(({ step }) => step.through);
          expect(through(solved)).toEqual(through(played));
          expect(solved.before).toEqual(played.before);
        }),
        runs(10),
      );
    }
  });
});

describe('the counts of three hundred attempts', () => {
  test('leave none out', () => {
    const { summary, rows } = counted;
    expect(summary.attempts).toBe(300);
    expect(rows).toHaveLength(300);
    expect(summary.problemCount).toBe(0);
    expect(summary.toldOtherwise).toBe(0);
    expect(summary.groups.map(({ name }) => name)).toEqual([...SHIPPED].toSorted());
  });

  test.each(counted.summary.groups)('of $name add up', (group) => {
    const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
    expect(sum(group.overalls)).toBe(group.finished);
    expect(sum(group.endings.map(({ count }) => count))).toBe(group.finished);
    for (const decision of group.decisions) {
      expect(sum(decision.options.map(({ taken }) => taken))).toBe(decision.met);
    }
    // Whatever enters a turn but the beginning came from somewhere.
    const arrivals = new Map<string, number>();
    for (const { to, count } of group.flows) arrivals.set(to, (arrivals.get(to) ?? 0) + count);
    const start = courses.find(({ scenario }) => scenario.id === group.scenario)?.scenario.start;
    for (const [turn, entered] of Object.entries<number>(group.entered)) {
      expect(entered).toBe((arrivals.get(turn) ?? 0) + (turn === start ? group.attempts : 0));
    }
    const lost = sum(group.decisions.flatMap(({ options }) => options.map((option) => option.lost)));
    const onTheWay = sum(group.flows.map((flow) => flow.lost));
    expect(lost).toBe(onTheWay + sum(Object.values<number>(group.lostWithin)));
    expect(lost).toBe(
      counted.rows.filter(({ scenario, lostBy }) => scenario === group.scenario && lostBy !== null).length,
    );
  });

  test('are those of each run replayed by itself', () => {
    for (const group of counted.summary.groups) {
      const player = playerOf(group.scenario);
      const naive = countNaively(
        player,
        made.filter(({ scenario }) => scenario === group.scenario),
      );
      for (const { turn, line, options } of group.decisions) {
        for (const { move, taken } of options) {
          expect([turn, line, move, taken]).toEqual([turn, line, move, naive.get(`${turn} ${line} ${move}`)]);
          naive.delete(`${turn} ${line} ${move}`);
        }
      }
      expect([...naive]).toEqual([]);
    }
  });

  test('are the same in whatever order and in how many files they come', () => {
    const order = fc.shuffledSubarray(made.slice(0, 60), { minLength: 60 });
    const expected = countText(ndjson(made.slice(0, 60)), courses).summary.groups;
    fc.assert(
      fc.property(order, fc.nat(60), (attempts, cut) => {
        const files = [attempts.slice(0, cut), attempts.slice(cut)].map((part, index) =>
          readText(ndjson(part), `file ${index}`),
        );
        expect(countAll(files.reduce(gather, nothingGathered), courses).summary.groups).toEqual(expected);
      }),
      runs(10),
    );
  });

  test('are not changed by what is damaged', () => {
    const [first = '', ...rest] = ndjson(made).split('\n');
    const text = [first, 'x', first.slice(0, 40), ...rest, '{"run":"nobody~base~AAAAAAAAAAAAAAAA~h"}'].join(
      '\n',
    );
    const { summary } = countText(text, courses);
    expect(summary.groups).toEqual(counted.summary.groups);
    expect(summary.problems.map(({ line, damage }) => [line, damage.kind])).toEqual([
      [2, 'no-run'],
      [3, 'not-json'],
      [303, 'unknown-scenario'],
    ]);
  });
});

describe('the two figures of a decision', () => {
  /*
   * Twenty-five stop after the first line of "plum-exchange", so that one decision was answered and nothing else.
   * Fifteen leave her the quiet that she wants (loss 0), ten cut in.
   */
  test('difficulty is the share of good choices, of the unfinished, too; discrimination needs other answers', () => {
    const player = playerOf('plum-exchange');
    const course = courseOf(player);
    const text = Array.from({ length: 25 }, (_, index) =>
      JSON.stringify({ id: String(index), run: runOf(player, index < 15 ? 'hear' : 'cut-in') }),
    ).join('\n');
    const [group] = countText(text, [course]).summary.groups;
    const right = (move: Move): number =>
      Number(course.game.make(course.game.start, move).verdict?.isRight ?? false);
    const first = group?.decisions.find(({ line }) => line === 0);
    expect(first).toMatchObject({
      met: 25,
      answered: 25,
      difficulty: (15 * right('hear') + 10 * right('cut-in')) / 25,
    });
    expect(right('hear')).toBe(1);
    expect(first?.discrimination).toEqual({ kind: 'too-few', count: 0, needed: 20 });
  });

  /*
   * Both ways begin alike, so at the first line all 24 choose rightly, whatever comes of it.
   */
  test('where all choose alike there is nothing to compare', () => {
    const player = playerOf('plum-exchange');
    const text = Array.from({ length: 24 }, (_, index) =>
      JSON.stringify({ id: String(index), run: runOf(player, index < 16 ? GOOD : BAD) }),
    ).join('\n');
    const [group] = countText(text, [courseOf(player)]).summary.groups;
    const first = group?.decisions.find(({ turn, line }) => turn === 'arrival' && line === 0);
    expect(first).toMatchObject({ difficulty: 1, discrimination: { kind: 'no-variance', count: 24 } });
  });

  test.each(counted.summary.groups)('the rest leaves out the move itself: in $name', (group) => {
    const { game } = courses.find(({ scenario }) => scenario.id === group.scenario) ?? courseNamed('wants');
    const rows = counted.rows.filter(({ scenario }) => scenario === group.scenario);
    for (const decision of group.decisions.filter(({ discrimination }) => discrimination?.kind === 'value')) {
      const answers = rows.flatMap(({ attempt }) => {
        const { strides } = walk(game, attempt.run.moves);
        const at = strides.findIndex(
          ({ from }) => from.turn === decision.turn && from.line === decision.line,
        );
        if (at < 0 || strides.length < 2) return [];
        const others = strides.filter((_, index) => index !== at);
        const right = others.filter(({ step }) => step.verdict?.isRight === true);
        const rest = Math.floor((1000 * right.length) / others.length);
        return [{ rest, x: Number(strides[at]?.step.verdict?.isRight) }];
      });
      const { discrimination } = decision;
      expect(discrimination).toEqual({
        kind: 'value',
        count: answers.length,
        value: expect.closeTo(correlation(answers), 9),
      });
    }
  });
});

describe('what a file tells of a result', () => {
  const player = playerOf('plum-exchange');
  const finished = made.find(({ scenario, result }) => scenario === 'plum-exchange' && result !== null);
  const { run = '', result } = finished ?? {};
  const lineWith = (told: object): string => JSON.stringify({ id: JSON.stringify(told), run, result: told });

  test('is compared with what its moves give, and listed where it differs', () => {
    const text = [
      lineWith({ ...result }),
      lineWith({ ...result, overall: 101 }),
      lineWith({ ending: 'nowhere' }),
      JSON.stringify({ run }),
    ].join('\n');
    const { summary, rows } = countText(text, [courseOf(player)]);
    expect(summary.told).toBe(3);
    expect(summary.toldOtherwise).toBe(2);
    expect(rows.map(({ overall }) => overall)).toEqual(rows.map(() => result?.overall));
  });

  test('by other rules is shown apart and contradicts nothing', () => {
    const edited = run.replace(/~base~.{16}~/, '~base~AAAAAAAAAAAAAAAA~');
    const text = [
      JSON.stringify({ id: 'a', run, result }),
      JSON.stringify({ id: 'b', run: edited, result: { overall: 101 } }),
      JSON.stringify({ id: 'c', run: `${edited.slice(0, edited.lastIndexOf('~'))}~hZzz` }),
    ].join('\n');
    const { summary } = countText(text, [courseOf(player)]);
    expect(summary.toldOtherwise).toBe(0);
    expect(summary.groups.map(({ name, attempts, misfits }) => [name, attempts, misfits])).toEqual([
      ['plum-exchange', 1, 0],
      ['plum-exchange edited', 2, 1],
    ]);
  });

  test('with moves that its own rules do not allow is damaged', () => {
    const { summary } = countText(`${run}\n${run}h`, [courseOf(player)]);
    expect(summary.attempts).toBe(1);
    expect(summary.problems).toMatchObject([{ line: 2, damage: { kind: 'impossible-move' } }]);
  });
});

test('what was played by earlier rules is listed with what its file tells, and not counted', () => {
  const player = playerOf('plum-exchange');
  const { rules: _, ...kept } = recordOf({ run: runOf(player, GOOD, HASH) });
  const { summary, rows } = countText(`${JSON.stringify(kept)}\n${runOf(player, BAD)}`, [courseOf(player)]);
  expect(summary).toMatchObject({ attempts: 2, earlier: 1, toldOtherwise: 0, problemCount: 0 });
  expect(summary.groups.map(({ name, attempts }) => [name, attempts])).toEqual([['plum-exchange', 1]]);
  expect(rows.find(({ isEarlier }) => isEarlier)).toMatchObject({
    ending: 'home-happy',
    overall: 83,
    isPassed: true,
    lostBy: null,
  });
});

test('a pass is what the debrief calls one', () => {
  const player = playerOf('plum-exchange');
  const { rows } = countText([GOOD, BAD].map((moves) => runOf(player, moves)).join('\n'), [courseOf(player)]);
  expect(new Map(rows.map(({ ending, isPassed }) => [ending, isPassed]))).toEqual(
    new Map([
      ['home-happy', true],
      ['storms-out', false],
    ]),
  );
});

function randomMoves(player: Player, choices: readonly number[]): string {
  let moment = player.begin();
  const moves = choices.flatMap((choice) => {
    const move = moment.allowed[choice % moment.allowed.length];
    const next = move === undefined ? null : player.make(moment, move);
    if (move === undefined || next === null) return [];
    moment = next;
    return [move];
  });
  return encodeMoves(moves);
}

const placeOf = ({ turn, line, ending }: Position) => ({ turn, line, ending });

/** All that a game tells of a run. */
function outline(game: Game, moves: string) {
  const { strides, end } = walk(game, moves);
  return {
    moves: strides.map(({ move }) => move),
    places: [...strides.map(({ from }) => from), end].map(placeOf),
  };
}

/** The same by replaying it. */
function replayed(player: Player, text: string) {
  const decoded = decodeMoves(player, text);
  const { moves, moments } = decoded.ok ? decoded.value : decoded.error;
  const places = moments.map((moment) => {
    const { turn, ending, context } = moment;
    const { lines, position, meters } = context;
    const line = turn !== null && position < lines.length ? (lines[position - 1] ?? null) : null;
    if (ending === null) return { turn: turn?.id ?? null, line, ending: null };
    const ended = { id: ending, value: valueOfEnd(player, moment), lastWords: meters.lastWords };
    return { turn: null, line, ending: ended };
  });
  return { moves, places };
}

/** How often each move was made at each decision, one run after the other. */
function countNaively(player: Player, attempts: readonly MadeAttempt[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { run } of attempts) {
    const decoded = decodeMoves(player, decodeRun(run)?.moves ?? '');
    if (!decoded.ok) throw new Error(run);
    for (const [index, move] of decoded.value.moves.entries()) {
      const { turn, context } = decoded.value.moments[index] ?? player.begin();
      const line = isListeningMove(move) ? (context.lines[context.position - 1] ?? null) : null;
      const key = `${turn?.id} ${line} ${move}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function correlation(answers: readonly { readonly x: number; readonly rest: number }[]): number {
  const count = answers.length;
  const mean = (of: (answer: (typeof answers)[number]) => number): number =>
    answers.reduce((sum, answer) => sum + of(answer), 0) / count;
  const [mx, mr] = [mean(({ x }) => x), mean(({ rest }) => rest)];
  const covariance = mean(({ x, rest }) => (x - mx) * (rest - mr));
  return covariance / Math.sqrt(mean(({ x }) => (x - mx) ** 2) * mean(({ rest }) => (rest - mr) ** 2));
}
