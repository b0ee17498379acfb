import { expect, test } from 'vitest';
import { lockedBy } from '../../src/conversation/heard-out.ts';
import { createPlayer } from '../../src/conversation/replay.ts';
import { EFFECTS } from '../helpers/effects.ts';
import { attemptOf } from '../helpers/play.ts';
import { scenarioWith } from '../helpers/proof.ts';
import { scenarioOf } from '../helpers/scenario-text.ts';

/** Each reply wants something else of what the second and the third line tell. */
const TURNS = `  hello:
    phase: opening
    says: [ "Hm.", { line: "It is milk.", reveals: milk }, { line: "It is cold.", reveals: cold } ]
    replies:
      plain: { say: Plain., to: again }
      elsewhere: { say: Elsewhere., to: [ { needs: milk, to: known }, unknown ] }
      slow: { say: Slow., to: chatty }
      milky: { needs: milk, say: Milk., to: again }
      both: { needs: [milk, cold], say: Both., to: again }
      fresh: { needs: milk, when: { missed: { patience: { below: 1 } } }, say: Fresh., to: again }
      tired: { needs: milk, when: { missed: { patience: { atLeast: 2 } } }, say: Tired., to: again }
  again:
    phase: fixing
    says: [ "So.", { line: "It was the third.", reveals: third } ]
    replies:
      after: { say: After., to: last }
      third: { needs: third, say: Third., to: last }
  last:
    phase: closing
    replies:
      bye: { say: Bye., to: back }
      either: { when: { any: [ { knows: milk }, { knows: cold } ] }, say: Either., to: back }
  unknown:
    phase: closing
    replies: { leave: { say: Leave., to: back }, go: { say: Go., to: gone } }
  known:
    phase: closing
    replies: { leave: { say: Leave., to: back }, milk-then: { needs: milk, say: Milk then., to: back } }
  chatty:
    phase: closing
    says: [ "You see.", { line: "You do not.", when: { not: { knows: milk } } } ]
    replies: { end: { say: End., to: back }, milk-now: { needs: milk, say: Milk now., to: back } }
`;
const FACTS = 'facts: { milk: It is milk., cold: It is cold., third: It is the third. }\n';
const player = createPlayer(scenarioOf(scenarioWith(TURNS, FACTS)), EFFECTS);

function lockedAfter(moves: string) {
  const { moments, moves: made } = attemptOf(player, moves);
  return lockedBy(player, moments, made).map(({ at, cutIn, replies, facts }) => ({
    at,
    cutIn,
    replies: replies.map(({ id }) => id),
    facts,
  }));
}

const AT_ONCE = { at: 1, cutIn: 0, replies: ['milky', 'both'], facts: ['milk'] };

test('replies that are shut for want of facts alone are named, with the facts that none of them goes without', () => {
  // By what the cut-in has missed, "fresh" would stay shut; heard out, "tired" would not be open.
  expect(lockedAfter('cut-in,plain')).toEqual([AT_ONCE]);
  expect(lockedAfter('hear,cut-in,plain')).toEqual([{ at: 2, cutIn: 1, replies: ['both'], facts: ['cold'] }]);
  expect(lockedAfter('hear,hear,plain')).toEqual([]);
});

test('a decision in a later turn is poorer as well; where any of the facts would do all are named', () => {
  const later = { at: 4, cutIn: 0, replies: ['either'], facts: ['milk', 'cold'] };
  expect(lockedAfter('cut-in,plain,hear,after,bye')).toEqual([AT_ONCE, later]);
});

test('each decision is told in its order, with the latest cut-in that made it poorer', () => {
  expect(lockedAfter('cut-in,plain,cut-in,after,bye')).toEqual([
    AT_ONCE,
    { at: 3, cutIn: 2, replies: ['third'], facts: ['third'] },
    { at: 4, cutIn: 0, replies: ['either'], facts: ['milk', 'cold'] },
  ]);
});

test('what would have gone another way is not compared', () => {
  // Heard out, "elsewhere" leads to another turn, and "slow" to one in which less is left to be heard.
  expect(lockedAfter('cut-in,elsewhere,leave')).toEqual([AT_ONCE]);
  expect(lockedAfter('cut-in,slow,hear,end')).toEqual([AT_ONCE]);
});
