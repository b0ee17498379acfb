import { existsSync, readdirSync } from 'node:fs';

const SETS = new URL('../scenes/sets/', import.meta.url);

/** The sets whose folder has a file of this name, each with its name, its folder and the file's address. */
export function setsWith(file) {
  return readdirSync(SETS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, folder: new URL(`${name}/`, SETS) }))
    .map(({ name, folder }) => ({ name, folder, module: new URL(file, folder).href }))
    .filter(({ module }) => existsSync(new URL(module)));
}
