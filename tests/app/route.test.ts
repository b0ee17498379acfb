import { describe, expect, test } from 'vitest';
import { formatRoute, parseRoute, type Route } from '../../src/app/route.ts';

const ROUTES: readonly Route[] = [
  { page: 'home' },
  { page: 'play', scenario: 'plum-exchange', moves: null, assessed: false },
  { page: 'play', scenario: 'plum-exchange', moves: 'hecAb1', assessed: false },
  { page: 'play', scenario: 'plum-exchange', moves: 'hecAb1', assessed: true },
  { page: 'other', name: 'cohort', rest: [] },
  { page: 'other', name: 'drill', rest: ['plum-exchange', 'hec'] },
  { page: 'debrief', run: 'plum-exchange~base~AAAAAAAAAAAAAAAA~hAb1' },
];

describe('an address', () => {
  test.each(ROUTES)('of %j is read as it was written', (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route);
  });

  test.each(['', '#', '#/'])('%j is home', (hash) => {
    expect(parseRoute(hash)).toEqual({ page: 'home' });
  });

  test.each(['#/play', '#/play/', '#/debrief/', '#/nothing/here', '#plums'])(
    '%j is for others to know',
    (hash) => {
      expect(parseRoute(hash).page).toBe('other');
    },
  );

  test('that was escaped on its way is the same', () => {
    expect(parseRoute('#/debrief/a%7Ebase')).toEqual({ page: 'debrief', run: 'a~base' });
    expect(parseRoute('#/play/50%')).toEqual({ page: 'play', scenario: '50%', moves: null, assessed: false });
  });
});
