import icon from '../../../assets/icon.svg?url';
import type { Store } from '../../storage/store.ts';
import { keepOffline } from './offline.ts';
import { dress } from '../type/typefaces.ts';
import { keepWished } from './copy.ts';

/** What a page gets once it can be read: its icon, its type, and the copy for offline play. */
export async function finishPage(worker: URL, store: Store): Promise<void> {
  document.querySelector('link[rel=icon]')?.setAttribute('href', icon);
  void dress();
  if (!import.meta.env.PROD) return;
  await keepOffline(worker);
  await keepWished(store);
}
