import { encodeMoves, encodeRun } from '../../src/session/run.ts';
import type { Attempt } from '../../src/session/session.ts';
import type { AttemptRecord } from '../../src/storage/records/attempt-record.ts';
import type { DrillRecord } from '../../src/storage/records/drill-record.ts';

export const HASH = 'AAAAAAAAAAAAAAAA';

/** What is kept of an attempt, with whatever a test says of it. */
export const recordOf = (part: Partial<AttemptRecord> = {}): AttemptRecord => ({
  format: 1,
  rules: 2,
  id: 'one',
  scenario: 'plum-exchange',
  run: `plum-exchange~base~${HASH}~hh`,
  mode: 'practice',
  undone: 0,
  startedAt: 1000,
  changedAt: 2000,
  finishedAt: 2000,
  first: false,
  result: { ending: 'home-happy', patience: 70, warmth: 80, lastWord: 100, overall: 83, passed: true },
  name: null,
  note: null,
  ...part,
});

/** A drill that is due at 0. */
export const drillOf = (part: Partial<DrillRecord> = {}): DrillRecord => {
  const { scenario = 'plum-exchange', hash = HASH, moves = 'hh' } = part;
  return {
    format: 1,
    id: `${scenario}~${hash}~${moves}`,
    scenario,
    hash,
    moves,
    mistake: 'Abc',
    step: 0,
    due: 0,
    seen: 0,
    passed: 0,
    addedAt: 0,
    ...part,
  };
};

export const runOf = ({ player, moves }: Attempt, hash: string): string =>
  encodeRun({ scenario: player.scenario.id, variant: 'base', hash, moves: encodeMoves(moves) });
