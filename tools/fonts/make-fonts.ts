import { writeFileSync } from 'node:fs';
import { FACES, type FaceName } from '../../src/presentation/typefaces.ts';
import { faceFile, makeFace } from './subsets.ts';

/** Writes assets/fonts/ anew, from the packages that the lockfile names. */
for (const name of Object.keys(FACES) as FaceName[]) {
  const font = await makeFace(name);
  writeFileSync(faceFile(name), font);
  console.log(`${String(font.length).padStart(7)}  assets/fonts/${name}.woff2`);
}
