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
      milky: { needs: milk, say: Milk., to: again }
      either: { when: { any: [ { knows: milk }, { knows: cold } ] }, say: Either., to: again }
      both: { needs: [milk, cold], say: Both., to: again }
      fresh: { needs: milk, when: { patience: { atLeast: 10 } }, say: Fresh., to: again }
  again:
    phase: fixing
    says: [ "So.", { line: "It was the third.", reveals: third } ]
    replies:
      bye: { say: Bye., to: back }
      third: { needs: third, say: Third., to: back }
      milk-again: { needs: milk, say: Milk again., to: back }
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

test('replies that are shut for want of the facts alone are named, with all facts where any would do', () => {
  // "fresh" is shut by the patience that the cut-in has cost, too: hearing the fact would not have opened it.
  expect(lockedAfter('cut-in,plain')).toEqual([
    { at: 1, cutIn: 0, replies: ['milky', 'either', 'both'], facts: ['milk', 'cold'] },
  ]);
});

test('of the facts that were missed only those are named without which nothing would open', () => {
  expect(lockedAfter('hear,cut-in,plain')).toEqual([{ at: 2, cutIn: 1, replies: ['both'], facts: ['cold'] }]);
  expect(lockedAfter('hear,hear,plain')).toEqual([]);
});

test('a decision in a later turn is poorer as well, and so are both', () => {
  expect(lockedAfter('cut-in,plain,hear,bye')).toMatchObject([
    { at: 1 },
    { at: 3, cutIn: 0, replies: ['milk-again'], facts: ['milk'] },
  ]);
});

test('of several cut-ins the latest is named', () => {
  expect(lockedAfter('cut-in,plain,cut-in,bye')).toMatchObject([
    { at: 1, cutIn: 0 },
    { at: 3, cutIn: 2, replies: ['third'], facts: ['third'] },
  ]);
});
