import type { Finding } from '../../scenario/findings/finding.ts';
import { isId, toId } from '../../scenario/ids.ts';

/** The kind of a file in a folder of scenarios, by its name alone. */
export type FileKind =
  | { readonly kind: 'personas' | 'rubric' | 'scenario' }
  /** Begins with `_`: ignored, on purpose. */
  | { readonly kind: 'template' }
  /** For the scenario with this id, in the language of the name: `plum-exchange.te.yaml`. */
  | { readonly kind: 'translation'; readonly scenario: string }
  /** Almost a name that the game reads; `proper` is the name that was probably meant. */
  | { readonly kind: 'misnamed'; readonly proper: string }
  | { readonly kind: 'other' };

const SHARED = { 'personas.yaml': 'personas', 'rubric.yaml': 'rubric' } as const;
const TRANSLATION = /^([a-z][a-z0-9-]*)\.[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
/** `.yml`, `.YAML`, `.yaml.txt` as Notepad writes it. Files that editors leave beside a file are ignored. */
const NEARLY_YAML = /^([^.].*?)\.ya*ml\b(?!.*(?:~|\.sw[a-z])$)/i;

/** The only place that says which files are scenarios, translations or templates, and which are ignored. */
export function kindOfFile(name: string): FileKind {
  if (isShared(name)) return { kind: SHARED[name] };
  const [, stem] = NEARLY_YAML.exec(name) ?? [];
  if (stem === undefined) return { kind: 'other' };
  if (stem.startsWith('_')) return { kind: 'template' };
  const proper = properName(stem);
  if (name !== `${stem}.yaml` || isShared(proper)) return { kind: 'misnamed', proper };
  const scenario = TRANSLATION.exec(stem)?.[1];
  return scenario === undefined ? { kind: 'scenario' } : { kind: 'translation', scenario };
}

const isShared = (name: string): name is keyof typeof SHARED => Object.hasOwn(SHARED, name);

const properName = (stem: string): string =>
  TRANSLATION.test(stem) ? `${stem}.yaml` : `${toId(stem) ?? stem}.yaml`;

/** The last part of a path. */
export const fileNameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? '';

/** `scenarios/plum-exchange.yaml` → `plum-exchange`. */
export const stemOf = (path: string): string => fileNameOf(path).replace(/\.ya?ml$/, '');

/** The finding for a file that the game does not see. @param isTaken whether a file with the proper name exists. */
export function misnamedMessage(proper: string, isTaken: (name: string) => boolean): string {
  const advice = isTaken(proper)
    ? `There is a ${proper} already, so give this one another name that ends in .yaml, or delete it.`
    : `Rename it to ${proper}.`;
  return `The game reads only files whose names end in .yaml, so it does not see this one. ${advice}`;
}

/**
 * The game's links name a scenario by its file, so its id and the file's name must agree. Null if they do. It never
 * advises a name that would overwrite another file.
 */
export function fileNameFinding(
  path: string,
  id: string,
  isTaken: (name: string) => boolean,
): Finding | null {
  const name = stemOf(path);
  if (id === name) return null;
  const begin = `The id is "${id}", but the file is called ${fileNameOf(path)}.`;
  const finding = { code: 'id-not-file-name', place: { valueOf: ['id'] } } as const;
  if (isId(name))
    return { ...finding, message: `${begin} Both must be the same.`, remedy: { replaceBy: name } };
  const free = [id, toId(name), 'my-scenario'].find(
    (one) => one !== null && isId(one) && !isTaken(`${one}.yaml`),
  );
  const rename =
    free == null ? 'Choose another id and rename the file to it.' : `Rename the file to ${free}.yaml.`;
  const message = `${begin} Its name must be the id and .yaml, in small letters with hyphens. ${rename}`;
  return free == null || free === id
    ? { ...finding, message }
    : {
        ...finding,
        message: message.replace(/\.$/, `, and write id: ${free}.`),
        remedy: { replaceBy: free },
      };
}
