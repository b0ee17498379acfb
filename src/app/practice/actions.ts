import { saveFile } from '../../dialogue/practice/result-paper.ts';
import type { PracticeMessages } from '../../presentation/messages/practice.ts';
import { encodingOf } from '../../results/encoding.ts';
import type { ImportSummary, Memory, Unread } from '../../storage/memory.ts';

/** What can be done with everything that is kept. Each resolves with a sentence about what happened. */
export interface PracticeActions {
  readonly onExport: () => Promise<string>;
  readonly onImport: (file: File) => Promise<string>;
  readonly onErase: () => Promise<string>;
}

/** @param memory null if there is none. */
export function practiceActions(
  memory: Memory | null,
  now: () => number,
  { keeping: messages }: PracticeMessages,
): PracticeActions {
  if (memory === null) {
    const refuse = (): Promise<string> => Promise.resolve(messages.unavailable);
    return { onExport: refuse, onImport: refuse, onErase: refuse };
  }
  return {
    async onExport() {
      const day = new Date(now()).toISOString().slice(0, 10);
      saveFile(`the-last-word-${day}.json`, await memory.exportAll());
      return messages.exported;
    },
    async onImport(file) {
      const text = await textOf(file);
      if (text === null) return messages.problem.damaged;
      const imported = await memory.importAll(text);
      return imported.ok ? importedText(imported.value, messages.imported) : messages.problem[imported.error];
    },
    async onErase() {
      await memory.eraseAll();
      const { database, journal } = memory.health();
      const isRefused = database === 'failing' || journal === 'failing';
      return isRefused ? messages.notErased : messages.erased;
    },
  };
}

type ImportedMessages = PracticeMessages['keeping']['imported'];

function importedText({ added, updated, drills, unread }: ImportSummary, messages: ImportedMessages): string {
  const isNew = added + updated + drills > 0;
  const imported = isNew ? messages.some({ added, updated, drills }) : messages.nothing;
  return unread.length === 0 ? imported : messages.inPart({ imported, unread: unreadText(unread, messages) });
}

/** How many unread parts are quoted. */
const QUOTED = 3;

function unreadText(unread: readonly Unread[], messages: ImportedMessages): string {
  const count = unread.length;
  const quotes = unread.slice(0, QUOTED).map(({ line, quote }) => messages.quote({ line, quote }));
  return messages.unread({ count, quotes: quotes.join('; '), isMore: count > QUOTED });
}

/** Null for what cannot be read: a folder that was dropped, a file that is gone. */
async function textOf(file: File): Promise<string | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return new TextDecoder(encodingOf(bytes)).decode(bytes);
  } catch {
    return null;
  }
}
