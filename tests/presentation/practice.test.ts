import { describe, expect, test } from 'vitest';
import { DAY } from '../../src/practice/schedule.ts';
import { historyOf } from '../../src/practice/history.ts';
import { presentHistory } from '../../src/presentation/practice/history-view.ts';
import { plainText } from '../../src/presentation/markup.ts';
import { browserFormats } from '../../src/presentation/formats.ts';
import { play } from '../../src/presentation/messages/en/play.ts';
import { practice as messages } from '../../src/presentation/messages/en/practice.ts';
import { presentDrill, presentFeedback } from '../../src/presentation/practice/drill.ts';
import { presentHealth, presentOutlook } from '../../src/presentation/practice/practice-view.ts';
import type { Judgement } from '../../src/solver/judging/judgement.ts';
import type { MemoryHealth } from '../../src/storage/memory.ts';
import { attemptOf, playerOf } from '../helpers/play.ts';
import { drillOf, recordOf } from '../helpers/records.ts';

const formats = browserFormats('en-GB');

const NOW = 1_800_000_000_000;

describe('what comes back is told', () => {
  test('with the number that waits and the next three dates', () => {
    const coming = [0.5, 1, 2.5, 7, 20].map((days) => drillOf({ due: NOW + days * DAY }));
    expect(presentOutlook({ due: [drillOf()], coming }, NOW, messages)).toEqual({
      due: 1,
      sentence: 'One moment is waiting for you.',
      coming: ['2 come back tomorrow.', 'One comes back in 3 days.', 'One comes back in 7 days.'],
    });
  });
});

describe('how well it is kept is told', () => {
  const well: MemoryHealth = {
    lasting: true,
    database: 'works',
    journal: 'works',
    wipesNoticed: 0,
    wipesRepaired: 0,
    newerRecords: 0,
  };
  const { keeping } = messages;
  test.each<readonly [string, MemoryHealth | null, readonly string[]]>([
    ['twice', well, [keeping.here, keeping.both]],
    ['once', { ...well, journal: 'lacking' }, [keeping.here, keeping.once]],
    ['not at all', { ...well, lasting: false, database: 'failing', journal: 'lacking' }, [keeping.lost]],
    ['by a newer version', { ...well, database: 'newer' }, [keeping.newer]],
    ['not to be opened', null, [keeping.unavailable]],
    [
      'after a loss',
      { ...well, wipesNoticed: 2, wipesRepaired: 1 },
      [keeping.here, keeping.both, keeping.wiped({ count: 2 }), keeping.repaired({ count: 1 })],
    ],
  ])('%s', (_, health, told) => expect(presentHealth(health, messages)).toEqual(told));
});

test('a history says in words what its lines show, and that a score was not tested', () => {
  const result = {
    ending: 'home-happy',
    patience: 20,
    warmth: 80,
    lastWord: null,
    overall: 83,
    passed: true,
  };
  const attempts = [
    recordOf({ finishedAt: 100, result }),
    recordOf({ finishedAt: 200, result: { ...result, patience: 60 } }),
  ];
  const [history] = historyOf(attempts);
  if (history === undefined) throw new Error('No history');
  const scenario = playerOf('plum-exchange').scenario;
  const view = presentHistory(history, { scenario, messages, formats });
  expect(view.lines.map(({ text }) => text)).toEqual([
    'Patience: from 20 to 60 of 100 in 2 attempts.',
    'Warmth: from 80 to 80 of 100 in 2 attempts.',
    'Last word: not tested.',
  ]);
  expect(view.attempts[0]).toMatchObject({ ending: 'The cake', marks: ['Practice', 'Passed'] });
  const gone = presentHistory(history, { scenario: null, messages, formats });
  expect(gone.attempts[0]?.link).toBeNull();
  expect(gone.gone).toBe(messages.history.gone);
});

test('what was played by earlier rules is listed with what it holds, and neither opened nor gone on with', () => {
  const attempts = [
    recordOf({ rules: 1 }),
    recordOf({ rules: 1, id: 'open', finishedAt: null, result: null, changedAt: 1 }),
  ];
  const [history] = historyOf(attempts);
  if (history === undefined) throw new Error('No history');
  const view = presentHistory(history, { scenario: playerOf('plum-exchange').scenario, messages, formats });
  expect(view.lines).toEqual([]);
  expect(view.attempts).toMatchObject([
    {
      ending: 'The cake',
      marks: ['Practice', 'Passed', 'Earlier rules'],
      scores: [{ value: 70 }, { value: 80 }, { value: 100 }, { value: 83 }],
      link: null,
    },
    { marks: ['Practice', 'Earlier rules'], link: null },
  ]);
});

describe('a drill', () => {
  const player = playerOf('double-warmth');
  const before = attemptOf(player, 'warm,warm');
  const after = attemptOf(player, 'warm,warm,right');
  const option = { losesCustomer: false, best: 0, canStay: true, movesLeft: 0 };
  const [good, bad] = [before.moments.at(-1)?.allowed[0] ?? 'hear', after.moves.at(-1) ?? 'hear'];
  const judgement: Judgement = {
    best: 90,
    canStay: true,
    movesLeft: 2,
    line: [good],
    options: [
      { ...option, move: good, loss: 0, grade: 'best' },
      { ...option, move: bad, loss: 8, grade: 'mistake' },
    ],
  };
  const answered = { attempt: after, judgement, passed: false, isSame: true, drill: null, now: NOW };
  const words = { play, practice: messages };

  test('tells the last exchange and no more, and offers what is allowed', () => {
    const { recap, turn } = presentDrill(before, words);
    expect(recap.some(({ who }) => who === 'agent')).toBe(true);
    expect(recap.length).toBeLessThanOrEqual(5);
    expect(turn.choices.map(({ move }) => move)).toEqual(before.moments.at(-1)?.allowed);
  });

  test('that went wrong says so, and what would have been better', () => {
    const feedback = presentFeedback(answered, words);
    expect(feedback).toMatchObject({
      heading: 'That costs you.',
      again: messages.drill.again,
      schedule: null,
    });
    expect(plainText(feedback.better ?? { direction: null, parts: [] })).toBe(
      plainText(presentDrill(before, words).turn.choices[0]?.words ?? { direction: null, parts: [] }),
    );
  });

  test('that went well reproaches nobody, and says when it comes back', () => {
    const drill = drillOf({ due: NOW + 3 * DAY });
    const feedback = presentFeedback({ ...answered, passed: true, drill }, words);
    expect(feedback).toMatchObject({ again: null, better: null, schedule: 'It comes back in 3 days.' });
    expect(presentFeedback({ ...answered, passed: true, drill: 'retired' }, words).schedule).toBe(
      messages.drill.done,
    );
  });

  test('that cannot be judged is held against what went wrong last time', () => {
    const feedback = presentFeedback({ ...answered, judgement: null }, words);
    expect(feedback).toMatchObject({ heading: messages.drill.unjudged.failed, meaning: null, better: null });
  });
});
