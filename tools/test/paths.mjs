import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { root } from '../install.mjs';

const USAGE = 'Usage: npm test [-- FILE|FOLDER…]';
const BROWSER = 'tests/browser';

/** Sorts the paths by test runner; null if none is given. A path that does not exist ends the program with one line. */
export function sortPaths(words) {
  if (words.includes('--help'))
    stop(`${USAGE}\nWithout a path all is tested, types, format and build too.`, 0);
  const option = words.find((word) => word.startsWith('-'));
  if (option !== undefined) stop(`There is no option ${option}. ${USAGE}`, 2);
  const missing = words.find((word) => !existsSync(resolve(root, word)));
  if (missing !== undefined) stop(`There is no file or folder ${missing}. ${USAGE}`, 2);
  if (words.length === 0) return null;
  const paths = words.map((word) => relative(root, resolve(root, word)).replaceAll('\\', '/'));
  return {
    unit: paths.filter((path) => !isBelow(path, BROWSER)),
    browser: paths.filter((path) => isBelow(path, BROWSER) || isBelow(BROWSER, path)),
  };
}

const isBelow = (path, folder) => path === folder || folder === '' || path.startsWith(`${folder}/`);

function stop(message, code) {
  console.log(message);
  process.exit(code);
}
