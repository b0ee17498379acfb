import { BEHAVIOURS, type Behaviour } from '../behaviour.ts';
import { isCode } from '../findings/allow.ts';
import { didYouMean } from '../findings/closest.ts';
import { CODES, type Code } from '../findings/codes.ts';
import type { Finding } from '../findings/finding.ts';
import { meantBehaviour } from '../slips/meant-behaviour.ts';
import { meantKey } from '../slips/meant-key.ts';
import { nameOf, type Path } from './path.ts';
import { tooShallow } from './schema-remedies.ts';
import { SKILLS, type Skill } from '../skill.ts';
import { treeAt, type Tree } from '../yaml/tree.ts';

/**
 * Reports keys that are not allowed where they stand, each with the key that was probably meant; no two keys with the
 * same one.
 * @param owner the path of the map that holds them.
 * @param known the keys that are allowed there.
 */
export function unknownKeys(
  keys: readonly string[],
  owner: Path,
  known: readonly string[],
  tree: Tree,
): readonly Finding[] {
  const map = treeAt(tree, owner);
  const taken = new Set(map?.kind === 'map' ? map.entries.keys() : []);
  return keys.map((key) => {
    if (known.includes('missed') && isSkill(key)) return formerMeter([...owner, key], key);
    const guess = known.some(isBehaviour)
      ? meantBehaviour(key, known.filter(isBehaviour))
      : meantKey(key, known, taken);
    if (guess !== null) taken.add(guess);
    return unknownKey([...owner, key], key, known, guess, tree);
  });
}

/** In version 1 of the rules these were meters. */
const formerMeter = (path: Path, skill: Skill): Finding => ({
  code: 'unknown-key',
  place: { keyOf: path },
  message: `"${skill}" is no meter any more: a condition asks how much of it was missed so far. Write missed: { ${skill}: { below: 3 } }, with a number that suits this scenario; npm run walk shows what is missed.`,
});

const isSkill = (key: string): key is Skill => SKILLS.some((skill) => skill === key);

const isBehaviour = (text: string): text is Behaviour => BEHAVIOURS.some((behaviour) => behaviour === text);

function unknownKey(
  path: Path,
  key: string,
  known: readonly string[],
  guess: string | null,
  tree: Tree,
): Finding {
  if (path[0] === 'allow' && path.length === 2 && isCode(key)) return cannotBeAllowed(path, key);
  const place = { keyOf: path };
  const message = `${nameOf(path.slice(0, -1))} has no key "${key}".${didYouMean(guess)}`;
  if (guess !== null) return { code: 'unknown-key', place, message, remedy: { replaceBy: guess } };
  const more = tooShallow(path, treeAt(tree, path)) ?? `The keys here: ${known.join(', ')}.`;
  return { code: 'unknown-key', place, message: `${message} ${more}` };
}

/** For a code that exists but is no matter of judgement. */
function cannotBeAllowed(path: Path, code: Code): Finding {
  const why =
    CODES[code] === 'error'
      ? 'with it a scenario cannot be played. Mend what it tells of instead.'
      : 'it is not about what stands in a scenario.';
  return {
    code: 'cannot-be-allowed',
    place: { keyOf: path },
    message: `"${code}" cannot be allowed: ${why}`,
  };
}
