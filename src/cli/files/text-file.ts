import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TextFile } from '../../workbench/check/files.ts';
import { decodeUtf8, type Decoded } from './encoding.ts';
import { fileNameOf } from '../../workbench/check/file-names.ts';

/**
 * Reads a file that must be UTF-8.
 * @param path its name in a diagnostic.
 * @throws Error of node:fs if it cannot be read.
 */
export const readTextFile = (file: string, path: string = file): Decoded =>
  decodeUtf8(readFileSync(file), path);

/** Like {@link readTextFile}, with the other files of the folder. @param isShipped whether it lies in `scenarios/`. */
export function openTextFile(file: string, path: string, isShipped: boolean): TextFile {
  const folder = dirname(file);
  return {
    path,
    ...readTextFile(file, path),
    isShipped,
    // Compares the names as written: some systems find `CUP.YAML` when asked for `cup.yaml`.
    readBeside: (name) =>
      readdirSync(folder).includes(name) && name !== fileNameOf(file)
        ? readTextFile(join(folder, name), name).text
        : null,
  };
}
