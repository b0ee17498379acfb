import { describe, expect, test } from 'vitest';
import type { Moment } from '../../src/conversation/replay.ts';
import { replyKey } from '../../src/conversation/state.ts';
import { endingNamed } from '../../src/scenario/lookup.ts';
import { LISTENING_MOVES, isListeningMove, type Move } from '../../src/scenario/model.ts';
import { bestTo, shortestTo } from '../../src/proof/counting/conversations.ts';
import { coverOf } from '../../src/proof/cover.ts';
import { situationOf as situationAt } from '../../src/review/situation.ts';
import { stateOf, type Situation } from '../../src/solver/states/situation.ts';
import { mindlessPlays, type Listener } from '../../src/proof/findings/mindless-players.ts';
import { reportOn } from '../../src/proof/report.ts';
import { gradeOf, reviewMove } from '../../src/solver/judging/review.ts';
import { lineKey, sightingsOf } from '../../src/proof/met/first-met.ts';
import { solve } from '../../src/solver/solve.ts';
import { surveyOf } from '../../src/solver/states/solution.ts';
import { everyConversation, type Played } from '../helpers/every-conversation.ts';
import { pointsOf } from '../helpers/overall.ts';
import { FIXTURES, playerOf } from '../helpers/play.ts';

const situationOf = (moment: Moment): Situation =>
  situationAt(moment) ?? expect.fail('Neither a turn nor an ending');

describe.each([...FIXTURES, 'plum-example', 'cd-by-email', 'hotel-check-out'])(
  '%s, played in every way on the machine',
  (name) => {
    const player = playerOf(name);
    const { scenario } = player;
    const all = everyConversation(player);
    const solved = solve(scenario, player.table);
    const survey = surveyOf(solved);
    const sightings = sightingsOf(survey);

    const pointsIn = ({ moments }: Played): number => {
      const last = moments.at(-1);
      return last === undefined ? 0 : pointsOf(player, last);
    };
    const overallOf = (played: Played): number => Math.max(0, pointsIn(played));
    const staysIn = ({ moments }: Played): boolean =>
      endingNamed(scenario, moments.at(-1)?.ending ?? '').customer === 'stays';

    /** The best overall without its floor, and whether the customer can stay, by what has been done so far. */
    const ahead = new Map<string, { best: number; canStay: boolean }>();
    for (const one of all) {
      for (let length = 0; length <= one.moves.length; length++) {
        const key = one.moves.slice(0, length).join();
        const known = ahead.get(key) ?? { best: -Infinity, canStay: false };
        const best = Math.max(known.best, pointsIn(one));
        ahead.set(key, { best, canStay: known.canStay || staysIn(one) });
      }
    }

    test('each move costs what is lost by it, and is graded by that', () => {
      for (const { moves, moments } of all) {
        for (const [index, move] of moves.entries()) {
          const before = ahead.get(moves.slice(0, index).join());
          const after = ahead.get(moves.slice(0, index + 1).join());
          const moment = moments[index];
          if (before === undefined || after === undefined || moment === undefined)
            throw new Error('No moment');
          const review = reviewMove(survey, situationOf(moment), move);
          const loss = before.best - after.best;
          const losesCustomer = before.canStay && !after.canStay;
          expect(review).toMatchObject({ loss, losesCustomer });
          const { better } = review ?? {};
          if (loss === 0) expect(better).toBeNull();
          else expect(ahead.get([...moves.slice(0, index), better].join())?.best).toBe(before.best);
        }
      }
    });

    test('the shortest moves to everything are the shortest there are, and what is not met cannot be', () => {
      const met = new Map<string, number>();
      const meet = (key: string, moves: number): void => {
        met.set(key, Math.min(met.get(key) ?? Number.POSITIVE_INFINITY, moves));
      };
      for (const { moves, moments } of all) {
        for (const [index, { turn, ending, context }] of moments.entries()) {
          if (turn !== null) meet(`turn ${turn.id}`, index);
          if (ending !== null) meet(`ending ${ending}`, index);
          for (const fact of context.facts) meet(`fact ${fact}`, index);
          for (const { turn: id, lines, entered } of context.spoken) {
            if (entered) meet(`turn ${id}`, index);
            for (const line of lines) meet(`line ${lineKey(id, line)}`, index);
          }
          const reply = turn?.replies.find(({ id }) => id === moves[index]);
          if (reply !== undefined) meet(`reply ${replyKey(reply)}`, index + 1);
        }
      }
      const { turns, lines, replies, facts, endings } = sightings;
      const seen = Object.entries({ turn: turns, line: lines, reply: replies, fact: facts, ending: endings });
      const found = seen.flatMap(([kind, known]) =>
        [...known].map(([key, { moves }]) => [`${kind} ${key}`, moves] as const),
      );
      expect(new Map(found.toSorted())).toEqual(new Map([...met].toSorted()));
    });

    test('the shortest and the best conversation to each ending are', () => {
      for (const id of sightings.endings.keys()) {
        const ending = endingNamed(scenario, id).id;
        const there = all.filter(({ moments }) => moments.at(-1)?.ending === id);
        expect(bestTo(survey, ending)?.overall).toBe(Math.max(...there.map(overallOf)));
        const fewest = Math.min(...there.map(({ moves }) => moves.length));
        const nearest = there.find(({ moves }) => moves.length === fewest)?.moments.at(-1);
        const state = nearest === undefined ? null : stateOf(solved, situationOf(nearest));
        expect(state === null ? null : shortestTo(survey, state).moves.length).toBe(fewest);
      }
    });

    test('the report counts what was counted', () => {
      const report = reportOn(solved, survey, sightings);
      const lengths = all.map(({ moves }) => moves.length);
      const likely = all.map((one) => chanceOf(one, () => true));
      expect(report).toMatchObject({
        ways: String(all.length),
        overall: { worst: Math.min(...all.map(overallOf)), best: Math.max(...all.map(overallOf)) },
        length: { shortest: Math.min(...lengths), longest: Math.max(...lengths) },
        random: { stuck: '0' },
        gettingStuck: null,
        notKnown: null,
      });
      const mean = lengths.reduce((sum, length, index) => sum + length * (likely[index] ?? 0), 0);
      expect(report.length?.mean).toBeCloseTo(mean, 9);
      const counts = report.random?.overall ?? [];
      const sum = counts.reduce((total, { count }) => total + BigInt(count), 0n);
      expect(sum.toString()).toBe(report.random?.whole);
    });

    test('mindless players fare as they do on the machine', () => {
      for (const { listener, speaker, overall, moves } of mindlessPlays(survey)) {
        if (moves !== null) {
          const played = all.find((one) => one.moves.join() === moves.join());
          expect(played === undefined ? null : overallOf(played)).toBe(overall);
          continue;
        }
        expect(speaker).toBe('random');
        const isHabit = (move: Move, { context }: Moment): boolean =>
          !isListeningMove(move) || (listener !== null && move === habitOf(listener, context.position));
        const mean = all.reduce((sum, one) => sum + overallOf(one) * chanceOf(one, isHabit), 0);
        expect(overall).toBeCloseTo(mean, 9);
      }
    });

    test('the cover shows every line that can be heard', () => {
      const { conversations, lines } = coverOf(survey);
      const shown = conversations.flatMap(({ moves }) => {
        const played = all.find((one) => one.moves.join() === moves.join());
        const stretches = played?.moments.flatMap(({ context }) => context.spoken) ?? [];
        return stretches.flatMap(({ turn, lines: said }) => said.map((line) => lineKey(turn, line)));
      });
      expect(new Set(shown)).toEqual(new Set(sightings.lines.keys()));
      expect(lines).toBe(sightings.lines.size);
      expect(conversations.reduce((sum, { news }) => sum + news, 0)).toBe(lines);
    });
  },
);

const habitOf = (listener: Listener, position: number): Move =>
  listener === 'alternate' ? (position % 2 === 1 ? 'hear' : 'encourage') : listener;

/** How likely random play goes exactly this way, where listening moves are a habit and not chosen by lot. */
function chanceOf({ moves, moments }: Played, isWished: (move: Move, moment: Moment) => boolean): number {
  const isFree = LISTENING_MOVES.every((move) => moments.every((moment) => isWished(move, moment)));
  return moves.reduce((chance, move, index) => {
    const moment = moments[index];
    if (moment === undefined || !isWished(move, moment)) return 0;
    return isListeningMove(move) && !isFree ? chance : chance / moment.allowed.length;
  }, 1);
}

test.each([
  [0, null, false, 'best'],
  [0, null, true, 'slip'],
  [1, null, false, 'fair'],
  [2, null, false, 'fair'],
  [2, null, true, 'slip'],
  [3, null, false, 'slip'],
  [5, null, true, 'slip'],
  [6, null, false, 'mistake'],
  [11, null, true, 'mistake'],
  [12, null, false, 'blunder'],
  [2, 'customer', false, 'blunder'],
  [2, 'best', false, 'blunder'],
] as const)('a loss of %i (lost for good: %s, bad id: %s) is %s', (loss, lost, isBad, grade) => {
  const losses = { loss, losesCustomer: lost === 'customer', losesBest: lost === 'best' };
  expect(gradeOf(losses, isBad)).toBe(grade);
});
