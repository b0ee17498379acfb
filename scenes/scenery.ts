import type { StageView } from '../src/presentation/play/stage-view.ts';
import type { PersonaLook } from './rig/persona.ts';
import type { StageSet } from './sets/stage-set.ts';

/** The look and the set that a view is drawn with. */
export interface Scenery {
  readonly persona: PersonaLook;
  readonly set: StageSet;
}

const LOOKS = import.meta.glob<PersonaLook>('./personas/*/look.ts', { import: 'default' });
const SETS = import.meta.glob<StageSet>('./sets/*/set.ts', { import: 'default' });

const folderOf = (path: string): string => path.split('/')[2] ?? '';

/** Of each persona's folder, and of each set's. */
export const LOOK_NAMES: readonly string[] = Object.keys(LOOKS).map(folderOf);
export const SET_NAMES: readonly string[] = Object.keys(SETS).map(folderOf);

/** A look or a set that has no folder is drawn plain. */
export async function loadScenery(look: string, setting: string): Promise<Scenery> {
  const [persona, set] = await Promise.all([
    folderNamed(LOOKS, look, (name) => `./personas/${name}/look.ts`),
    folderNamed(SETS, setting, (name) => `./sets/${name}/set.ts`),
  ]);
  return { persona, set };
}

function folderNamed<Content>(
  loaders: Readonly<Record<string, () => Promise<Content>>>,
  name: string,
  pathOf: (name: string) => string,
): Promise<Content> {
  const load = loaders[pathOf(name)] ?? loaders[pathOf('plain')];
  if (load === undefined) throw new Error(`There is no ${pathOf('plain')}`);
  return load();
}

/** Fetches only what a view needs, and each thing once. */
export interface SceneryStore {
  /** Null while it is on its way. */
  find(view: StageView): Scenery | null;
}

/** @param onArrival called each time something has loaded */
export function createSceneryStore(onArrival: () => void): SceneryStore {
  const atHand = new Map<string, Scenery | null>();
  const fetch = async (key: string, { look, setting }: StageView): Promise<void> => {
    try {
      atHand.set(key, await loadScenery(look, setting));
      onArrival();
    } catch {
      // No connection: the next view asks again.
      atHand.delete(key);
    }
  };
  return {
    find(view) {
      const key = `${view.look} ${view.setting}`;
      const found = atHand.get(key);
      if (found !== undefined) return found;
      atHand.set(key, null);
      void fetch(key, view);
      return null;
    },
  };
}
