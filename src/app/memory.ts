// oxlint-disable-next-line import/default -- what the build makes of the worker is its address
import workerUrl from '../journal-worker.ts?worker&url';
import { openDatabase } from '../storage/database.ts';
import { openJournalPlace, type StartJournal } from '../storage/journal.ts';
import { openMemory } from '../storage/open-memory.ts';
import type { JournalAnswer } from '../storage/journal-messages.ts';
import type { NoPlace, Place } from '../storage/place.ts';
import type { Memory } from '../storage/memory.ts';
import type { Environment } from './environment.ts';
import { claimAttempt } from './memory-claim.ts';
import { startWorker } from './trusted-worker.ts';

/** Milliseconds after which a place that does not open counts as lacking: a browser may hang, the game may not. */
const PATIENCE = 3000;

/** The memory of this browser, in all the places that it has. */
export function openBrowserMemory({ store, now, later, chance }: Environment): Promise<Memory> {
  const within = (opening: Promise<Place | NoPlace>): Promise<Place | NoPlace> =>
    Promise.race([
      opening,
      new Promise<NoPlace>((resolve) => void later(PATIENCE, () => resolve('lacking'))),
    ]);
  return openMemory({
    store,
    now,
    database: within(openDatabase()),
    journal: within(openJournalPlace(startJournal, `${now()}-${String(chance()).slice(2)}`)),
    claim: (id) => claimAttempt(id, later),
  });
}

const startJournal: StartJournal = (listener) => {
  const worker = startWorker(workerUrl);
  worker.addEventListener('message', ({ data }: MessageEvent<JournalAnswer>) => listener.hear(data));
  worker.addEventListener('error', listener.break);
  return (question) => worker.postMessage(question, {});
};
