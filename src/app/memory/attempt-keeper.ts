import { RULES_VERSION } from '../../basics/rules-version.ts';
import { isFirstAt } from '../../practice/history.ts';
import { latestMoment, type Attempt } from '../../session/session.ts';
import type { AttemptRecord } from '../../storage/records/attempt-record.ts';
import { noteAttempt, wasFinished } from '../../storage/records/attempts.ts';
import type { Memory } from '../../storage/memory.ts';
import { noteKept, type NotedAttempt } from '../../storage/records/noted-attempts.ts';
import type { Environment } from '../environment.ts';

/** Keeps one conversation, state by state. */
export interface AttemptKeeper {
  /** Writes the states one after the other. Resolves with whether this one outlives the page. */
  readonly keep: (attempt: Attempt, run: string) => Promise<boolean>;
}

/**
 * The keeper that writes into the memory. It is loaded with the memory, after the first line: see lazy-keeper.ts.
 *
 * What is kept decides who owns an attempt: this page goes on with it as long as each state that it finds there is one
 * that it made itself or began from. Otherwise another page has gone on with it, and this one goes on as a copy.
 * @param resumed the attempt to go on with; null for a new one.
 */
export function createAttemptKeeper(
  memory: Memory,
  environment: Environment,
  { scenario, mode }: Pick<AttemptRecord, 'scenario' | 'mode'>,
  resumed: AttemptRecord | null,
): AttemptKeeper {
  const { now, chance, store } = environment;
  let current = resumed;
  const ours = new Set(resumed === null ? [] : [stateOf(resumed)]);
  let startedAt = now();

  const begin = async (): Promise<AttemptRecord> => {
    const id = `${now().toString(36)}-${chance().toString(36).slice(2)}`;
    const first = !wasFinished(store, scenario) && isFirstAt(scenario, await memory.attempts());
    return { ...EMPTY, id, scenario, mode, startedAt, changedAt: startedAt, first };
  };
  const write = async (attempt: Attempt, run: string): Promise<boolean> => {
    if (attempt.moves.length === 0 && attempt.undone === 0) {
      current = null;
      startedAt = now();
      return true;
    }
    const goOnWith = (before: AttemptRecord): Promise<boolean | null> => {
      const changedAt = Math.max(now(), before.changedAt + 1);
      const finishedAt = latestMoment(attempt).ending === null ? null : changedAt;
      current = { ...before, run, undone: attempt.undone, changedAt, finishedAt };
      ours.add(stateOf(current));
      noteAttempt(store, scenario, noteOf(current));
      return memory.keepNext(current, (kept) => ours.has(stateOf(kept)));
    };
    const before = current ?? (await begin());
    const isKept =
      (await goOnWith(before)) ?? (await goOnWith({ ...(await begin()), name: before.name })) ?? false;
    if (isKept) noteKept(store, scenario, run);
    if (current?.finishedAt) {
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
  };
}

/** Without the time of the change: a page that finds the note of a state too early keeps the same state again, later. */
const stateOf = ({ run, undone }: AttemptRecord): string => `${undone} ${run}`;

const noteOf = ({ run, rules, undone, finishedAt, mode, id }: AttemptRecord): NotedAttempt => ({
  run,
  undone,
  isOver: finishedAt !== null,
  assessed: mode === 'assessment',
  rules,
  id,
  isKept: false,
});

const EMPTY = {
  format: 1,
  rules: RULES_VERSION,
  run: '',
  undone: 0,
  finishedAt: null,
  result: null,
  name: null,
  note: null,
} as const;

/** Scores and drills need what the debrief loads. The move itself does not wait for that. */
async function addResult(
  memory: Memory,
  environment: Environment,
  record: AttemptRecord,
  attempt: Attempt,
): Promise<void> {
  const { rememberAfterwards } = await import('../practice/after-the-end.ts');
  await rememberAfterwards(memory, environment, record, attempt);
}
