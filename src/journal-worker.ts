import { openFolder } from './storage/journal/folder.ts';
import { openJournal, type Journal } from './storage/journal/file.ts';
import { answerWith } from './storage/journal/journal.ts';
import type { JournalAnswer, JournalQuestion } from './storage/journal/messages.ts';

/** The composition root of the journal's worker: hands it the browser's private files. */
let journal: Journal | null = null;

async function act(question: JournalQuestion): Promise<JournalAnswer> {
  if (question.kind === 'open') {
    // One tab after the other: nobody reads while another puts files together.
    const opened = await navigator.locks.request('the-last-word/journal', async () =>
      openJournal(await openFolder('journal'), question.name),
    );
    if (opened === 'newer') return { kind: 'newer' };
    journal = opened;
    return { kind: 'done', entries: opened.entries };
  }
  if (journal === null) return { kind: 'failed' };
  await journal[question.kind](question.entries);
  return { kind: 'done', entries: [] };
}

const answer = answerWith(act, (told) => postMessage(told));
addEventListener('message', ({ data }: MessageEvent<JournalQuestion>) => answer(data));
