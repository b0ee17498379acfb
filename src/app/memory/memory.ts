import workerUrl from '../../journal-worker.ts?worker&url';
import { openDatabase } from '../../storage/database.ts';
import { openJournalPlace, type StartJournal } from '../../storage/journal/journal.ts';
import { openMemory } from '../../storage/open-memory.ts';
import type { JournalAnswer } from '../../storage/journal/messages.ts';
import type { NoPlace, Place } from '../../storage/place.ts';
import { movesOf, type AttemptMode, type AttemptRecord } from '../../storage/records/attempt-record.ts';
import type { Memory } from '../../storage/memory.ts';
import type { PlayableScenario } from '../../conversation/playable.ts';
import { decodeRun } from '../../session/run.ts';
import type { Environment } from '../environment.ts';
import { giveNotice } from '../notices.ts';
import { createAttemptKeeper, type AttemptKeeper } from './attempt-keeper.ts';
import { startWorker } from '../trusted-worker.ts';

/** The memory, with the questions that the pages ask. */
export interface BrowserMemory extends Memory {
  /**
   * The unfinished attempt that begins with these moves; of several, the one that changed last. It may be further on
   * than the address, which may be a moment behind.
   */
  readonly recall: (playable: PlayableScenario, moves: string, assessed: boolean) => Promise<Recalled | null>;
  /** How many moves were taken back in a finished run; 0 if not known. */
  readonly undoneIn: (run: string) => Promise<number>;
  /** @param resumed as recalled; null for a new attempt. */
  readonly follow: (scenario: string, resumed: Recalled | null, assessed: boolean) => AttemptKeeper;
}

export interface Recalled {
  readonly record: AttemptRecord;
  /** Encoded as in a run's link. */
  readonly moves: string;
}

/** Milliseconds until a place that does not open counts as lacking: a browser may hang, but the game must not. */
const PATIENCE = 3000;

/** Opens this browser's memory, in all the places that it has. */
export async function openBrowserMemory(environment: Environment): Promise<BrowserMemory> {
  const { store, now, later, chance } = environment;
  const within = (opening: Promise<Place | NoPlace>): Promise<Place | NoPlace> =>
    Promise.race([
      opening,
      new Promise<NoPlace>((resolve) => void later(PATIENCE, () => resolve('lacking'))),
    ]);
  const memory = await openMemory({
    store,
    now,
    database: within(openDatabase()),
    journal: within(openJournalPlace(startJournal, `${now()}-${String(chance()).slice(2)}`)),
  });
  const { database, journal } = memory.health();
  if (database === 'newer' || journal === 'newer')
    void giveNotice(environment, 'newer').catch(() => undefined);
  return {
    ...memory,
    async recall({ scenario, hash }, moves, assessed) {
      const attempts = await memory.attempts();
      const record = attempts
        .filter(({ mode }) => mode === modeOf(assessed))
        .find((one) => isContinuation(one, scenario.id, hash, moves));
      return record === undefined ? null : { record, moves: movesOf(record.run) };
    },
    async undoneIn(run) {
      const attempts = await memory.attempts();
      return attempts.find((one) => one.run === run && one.finishedAt !== null)?.undone ?? 0;
    },
    follow: (scenario, resumed, assessed) =>
      createAttemptKeeper(memory, environment, { scenario, mode: modeOf(assessed) }, resumed?.record ?? null),
  };
}

const modeOf = (assessed: boolean): AttemptMode => (assessed ? 'assessment' : 'practice');

const isContinuation = (one: AttemptRecord, scenario: string, hash: string, moves: string): boolean =>
  one.finishedAt === null &&
  one.scenario === scenario &&
  decodeRun(one.run)?.hash === hash &&
  movesOf(one.run).startsWith(moves);

const startJournal: StartJournal = (listener) => {
  const worker = startWorker(workerUrl);
  worker.addEventListener('message', ({ data }: MessageEvent<JournalAnswer>) => listener.hear(data));
  worker.addEventListener('error', listener.break);
  return (question) => worker.postMessage(question);
};
