import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Drawn } from '../../scenario/library.ts';

const SCENES = fileURLToPath(new URL('../../../scenes', import.meta.url));

/** What the stage can draw: each set and each persona is a folder. */
export const drawnByStage = (): Drawn => ({
  settings: foldersWith('sets', 'backdrop.svg'),
  looks: foldersWith('personas', 'look.ts'),
});

function foldersWith(kind: string, file: string): readonly string[] {
  return readdirSync(join(SCENES, kind), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(SCENES, kind, entry.name, file)))
    .map(({ name }) => name)
    .toSorted();
}
