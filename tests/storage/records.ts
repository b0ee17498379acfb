import type { AttemptRecord } from '../../src/storage/records/attempt-record.ts';
import type { DrillRecord } from '../../src/storage/records/drill-record.ts';

/** @param moves as a run's link has them. */
export const attemptOf = (id: string, moves: string, more: Partial<AttemptRecord> = {}): AttemptRecord => ({
  format: 1,
  rules: 2,
  id,
  scenario: 'plum-exchange',
  run: `plum-exchange~base~AAAAAAAAAAAAAAAA~${moves}`,
  mode: 'practice',
  undone: 0,
  startedAt: 1000,
  changedAt: 1000 + moves.length,
  finishedAt: null,
  first: true,
  result: null,
  name: null,
  note: null,
  ...more,
});

export const drillOf = (moves: string, more: Partial<DrillRecord> = {}): DrillRecord => ({
  format: 1,
  id: `plum-exchange~AAAAAAAAAAAAAAAA~${moves}`,
  scenario: 'plum-exchange',
  hash: 'AAAAAAAAAAAAAAAA',
  moves,
  mistake: 'receipt',
  step: 1,
  due: 5000,
  seen: 1,
  passed: 0,
  addedAt: 2000,
  ...more,
});

/** Whoever keeps the next state of an attempt, it is ours. */
export const always = (): boolean => true;
