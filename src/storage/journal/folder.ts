import type { Folder, SyncFile } from './file.ts';

/** What workers have and TypeScript's library for pages does not know. */
interface WorkerFileHandle extends FileSystemFileHandle {
  readonly createSyncAccessHandle: () => Promise<SyncFile>;
}

/**
 * A folder of the files that a browser keeps for this origin alone. To be used in a worker.
 * @throws where the browser has no such files: over plain http, in some private windows.
 */
export async function openFolder(name: string): Promise<Folder> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(name, { create: true });
  return {
    async names() {
      const names: string[] = [];
      for await (const one of folder.keys()) names.push(one);
      return names;
    },
    async open(file) {
      const handle = await folder.getFileHandle(file, { create: true });
      try {
        return await (handle as WorkerFileHandle).createSyncAccessHandle();
      } catch (error) {
        if (isInUse(error)) return null;
        throw error;
      }
    },
    async look(file) {
      const handle = await folder.getFileHandle(file);
      return new Uint8Array(await (await handle.getFile()).arrayBuffer());
    },
    remove: (file) => folder.removeEntry(file),
  };
}

const isInUse = (error: unknown): boolean =>
  error instanceof DOMException &&
  (error.name === 'NoModificationAllowedError' || error.name === 'InvalidStateError');
