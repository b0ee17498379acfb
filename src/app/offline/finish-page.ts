import icon from '../../../assets/icon.svg?url';
import { keepOffline } from './offline.ts';
import { dress } from '../typefaces.ts';

/** What a page is given once somebody can already read it: its icon, its type, and the copy that plays offline. */
export async function finishPage(worker: URL): Promise<void> {
  document.querySelector('link[rel=icon]')?.setAttribute('href', icon);
  void dress();
  if (import.meta.env.PROD) await keepOffline(worker);
}
