import type { DebriefMaterial } from '../../conversation/playable.ts';
import type { DebriefSources } from '../../presentation/debrief/present-debrief.ts';
import { formatsOf } from '../../presentation/formats.ts';
import type { Environment } from '../environment.ts';

/** All that a debrief is made of besides the scenario, except the rubric's words: they come with the page itself. */
export type Material = Pick<DebriefSources, 'messages' | 'formats'> & DebriefMaterial;

/** Fetches what is told of a scenario afterwards, and the words for it. */
export async function fetchMaterial({ loadMaterial, words }: Environment, id: string): Promise<Material> {
  const [material, { debrief, review }, formats] = await Promise.all([
    loadMaterial(id),
    words.debrief(),
    formatsOf(words),
  ]);
  return { ...material, messages: { play: words.play, debrief, review }, formats };
}
