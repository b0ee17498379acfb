import { isFirstAt } from '../../practice/history.ts';
import { latestMoment, type Attempt } from '../../session/session.ts';
import type { AttemptRecord } from '../../storage/records/attempt-record.ts';
import { noteAttempt, wasFinished } from '../../storage/records/attempts.ts';
import type { Memory } from '../../storage/memory.ts';
import { noteKept, type NotedAttempt } from '../../storage/records/noted-attempts.ts';
import type { Environment } from '../environment.ts';

/** Writes what becomes of one conversation. */
export interface Keeper {
  /** One after the other. Tells whether it outlives the page. */
  readonly keep: (attempt: Attempt, run: string) => Promise<boolean>;
  /** Lets another tab go on with it. */
  readonly close: () => void;
}

/** @param resumed the attempt that is gone on with; null for a new one. */
export function createKeeper(
  memory: Memory,
  environment: Environment,
  { scenario, mode }: Pick<AttemptRecord, 'scenario' | 'mode'>,
  resumed: AttemptRecord | null,
): Keeper {
  const { now, chance, store } = environment;
  let current = resumed;
  /** Lets go of `current`; null while it is not ours to write. */
  let letGo: (() => void) | null = null;
  let startedAt = now();

  const leave = (): void => {
    letGo?.();
    letGo = null;
  };
  const begin = async (attempts: readonly AttemptRecord[]): Promise<AttemptRecord> => {
    const id = `${now().toString(36)}-${chance().toString(36).slice(2)}`;
    letGo = (await memory.claim(id)) ?? (() => undefined);
    const first = !wasFinished(store, scenario) && isFirstAt(scenario, attempts);
    return { ...EMPTY, id, scenario, mode, startedAt, changedAt: startedAt, first };
  };
  /** Another tab may be writing it, or may have gone on with it since it was read: then this becomes a copy. */
  const own = async (): Promise<AttemptRecord> => {
    if (current !== null && letGo !== null) return current;
    if (current === null) return begin(await memory.attempts());
    const { id, changedAt } = current;
    letGo = await memory.claim(id);
    const attempts = await memory.attempts();
    if (letGo !== null && attempts.some((one) => one.id === id && one.changedAt === changedAt))
      return current;
    leave();
    return { ...(await begin(attempts)), name: current.name };
  };
  const write = async (attempt: Attempt, run: string): Promise<boolean> => {
    if (attempt.moves.length === 0 && attempt.undone === 0) {
      leave();
      current = null;
      startedAt = now();
      return true;
    }
    const before = await own();
    const changedAt = Math.max(now(), before.changedAt + 1);
    const finishedAt = latestMoment(attempt).ending === null ? null : changedAt;
    current = { ...before, run, undone: attempt.undone, changedAt, finishedAt };
    const noted: NotedAttempt = {
      run,
      undone: attempt.undone,
      isOver: finishedAt !== null,
      assessed: mode === 'assessment',
      id: current.id,
      isKept: false,
    };
    noteAttempt(store, scenario, noted);
    const isKept = await memory.keep(current);
    if (isKept) noteKept(store, scenario, run);
    if (finishedAt !== null) {
      const over = current;
      // The debrief comes first.
      environment.whenIdle(() => void addResult(memory, environment, over, attempt).catch(() => undefined));
    }
    return isKept;
  };

  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(act: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };
  return {
    keep: (attempt, run) => inTurn(() => write(attempt, run)).catch(() => false),
    close: () => void inTurn(() => Promise.resolve(leave())),
  };
}

const EMPTY = {
  format: 1,
  run: '',
  undone: 0,
  finishedAt: null,
  result: null,
  name: null,
  note: null,
} as const;

/** The scores and what comes back wait for what the debrief loads, the move does not. */
async function addResult(
  memory: Memory,
  environment: Environment,
  record: AttemptRecord,
  attempt: Attempt,
): Promise<void> {
  const { rememberAfterwards } = await import('../practice/after-the-end.ts');
  await rememberAfterwards(memory, environment, record, attempt);
}
