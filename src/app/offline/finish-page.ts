import icon from '../../../assets/icon.svg?url';
import { keepOffline } from './offline.ts';

/** What a page is given once somebody can already read it: its icon, and the copy that plays offline. */
export async function finishPage(worker: URL): Promise<void> {
  document.querySelector('link[rel=icon]')?.setAttribute('href', icon);
  await keepOffline(worker);
}
