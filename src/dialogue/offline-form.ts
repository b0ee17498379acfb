import type { DialogsMessages } from '../presentation/messages/dialogs.ts';
import { button, element, setText } from './parts/element.ts';

/** Keeps everything, so that it plays without a connection. */
export interface OfflineCopy {
  /** How many bytes are not kept yet; null if nothing can be kept. */
  readonly bytesMissing: () => Promise<number | null>;
  /** Reports the share that is done, and finally whether all is kept. */
  readonly keepAll: (onProgress: (share: number) => void) => Promise<boolean>;
}

/** Empty until it is known how much there is to keep, and if nothing can be kept. */
export function renderOffline(messages: DialogsMessages, copy: OfflineCopy): HTMLElement {
  const status = element('p', { role: 'status' });
  const bar = element('progress', { 'aria-label': messages.keepingAll, max: '1', value: '0', hidden: '' });
  const place = element('div', { class: 'offline' });

  const keep = async (all: HTMLButtonElement): Promise<void> => {
    all.disabled = true;
    bar.hidden = false;
    setText(status, messages.keepingAll);
    const isAll = await copy.keepAll((share) => (bar.value = share)).catch(() => false);
    bar.hidden = true;
    all.disabled = false;
    all.hidden = isAll;
    setText(status, isAll ? messages.allKept : messages.notAllKept);
  };
  const offer = async (): Promise<void> => {
    const missing = await copy.bytesMissing();
    if (missing === null) return;
    const all = button(
      { class: 'secondary', hidden: missing === 0 ? '' : undefined },
      () => void keep(all),
      messages.keepAll({ megabytes: missing / 1_000_000 }),
    );
    place.append(all, bar, status);
    if (missing === 0) setText(status, messages.allKept);
  };
  void offer().catch(() => undefined);
  return place;
}
