import type { StoredEntry } from '../records/entry.ts';
import type { JournalAnswer, JournalQuestion } from './messages.ts';
import type { NoPlace, Place } from '../place.ts';

/** Gets the worker's answers; `break` means that it could not be started, or has failed as a whole. */
export interface JournalListener {
  readonly hear: (answer: JournalAnswer) => void;
  readonly break: () => void;
}

/** Starts the worker and returns how to ask it. Throws where there are no workers. */
export type StartJournal = (listener: JournalListener) => (question: JournalQuestion) => void;

/**
 * The second copy, beside the database: a file to which a worker adds every change, because only in a worker a browser
 * lets us wait for the disk.
 * @param name as for {@link openJournal}.
 */
export async function openJournalPlace(start: StartJournal, name: string): Promise<Place | NoPlace> {
  try {
    const ask = askIn(start);
    const opened = await ask({ kind: 'open', name });
    if (opened.kind !== 'done') return opened.kind === 'newer' ? 'newer' : 'lacking';
    const act = async (kind: 'append' | 'replace', entries: readonly StoredEntry[]): Promise<void> => {
      const answer = await ask({ kind, entries });
      if (answer.kind !== 'done') throw new Error('The journal was not written');
    };
    return {
      read: () => Promise.resolve(opened.entries),
      // Each page has a journal of its own, in which nothing is replaced.
      write: (entries: readonly StoredEntry[]) => act('append', entries).then(() => true),
      replace: (entries: readonly StoredEntry[]) => act('replace', entries),
    };
  } catch {
    return 'lacking';
  }
}

/** A worker answers one question after the other, so the first answer is the first question's. */
function askIn(start: StartJournal): (question: JournalQuestion) => Promise<JournalAnswer> {
  const waiting: ((answer: JournalAnswer) => void)[] = [];
  let isBroken = false;
  const post = start({
    hear: (answer) => waiting.shift()?.(answer),
    break() {
      isBroken = true;
      for (const answer of waiting.splice(0)) answer({ kind: 'failed' });
    },
  });
  return (question) =>
    new Promise((resolve) => {
      if (isBroken) return resolve({ kind: 'failed' });
      waiting.push(resolve);
      post(question);
    });
}

/** The other end, in the worker: answers one question after the other, even if one fails. */
export function answerWith(
  act: (question: JournalQuestion) => Promise<JournalAnswer>,
  tell: (answer: JournalAnswer) => void,
): (question: JournalQuestion) => void {
  let last: Promise<void> = Promise.resolve();
  const answer = async (before: Promise<void>, question: JournalQuestion): Promise<void> => {
    await before;
    tell(await act(question).catch(() => ({ kind: 'failed' }) as const));
  };
  return (question) => {
    last = answer(last, question);
  };
}
