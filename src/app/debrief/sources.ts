import type { DebriefMaterial } from '../../conversation/playable.ts';
import type { DebriefSources } from '../../presentation/debrief/present-debrief.ts';
import { formatsOf } from '../../presentation/formats.ts';
import type { Environment } from '../environment.ts';

/** What a debrief is made of besides the scenario, but for the rubric's words: these come with the page itself. */
export type Material = Pick<DebriefSources, 'messages' | 'formats'> & DebriefMaterial;

/** Fetches what there is to tell of a scenario afterwards, and the words to tell it in. */
export async function fetchMaterial({ loadMaterial, words }: Environment, id: string): Promise<Material> {
  const [material, { debrief, review }, formats] = await Promise.all([
    loadMaterial(id),
    words.debrief(),
    formatsOf(words),
  ]);
  return { ...material, messages: { play: words.play, debrief, review }, formats };
}
