// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { OfflineCopy } from '../../src/dialogue/offline-form.ts';
import { openPause, openSettings } from '../../src/dialogue/settings/pause.ts';
import { dialogs as messages } from '../../src/presentation/messages/en/dialogs.ts';
import { defaultSettings, type Settings } from '../../src/presentation/settings.ts';

// jsdom knows the element but neither of its methods.
function showModal(this: HTMLDialogElement): void {
  this.open = true;
}
function close(this: HTMLDialogElement): void {
  this.open = false;
}

beforeEach(() => {
  document.body.replaceChildren();
  Object.assign(HTMLDialogElement.prototype, { showModal, close });
});

function open() {
  const told = {
    onSettings: vi.fn<(settings: Settings) => void>(),
    onResume: vi.fn<() => void>(),
    onStartAgain: vi.fn<() => void>(),
    onLeave: vi.fn<() => void>(),
  };
  return { ...told, dialog: openPause({ messages, settings: defaultSettings, ...told }) };
}
const dialog = () => document.querySelector('dialog');
const press = (name: string): void =>
  Array.from(document.querySelectorAll('button'))
    .find((button) => button.textContent === name)
    ?.click();
function control(label: string): HTMLInputElement {
  const found = Array.from(document.querySelectorAll('label')).find((one) => one.textContent === label);
  const input = found?.querySelector('input');
  if (!input) throw new Error(`No setting is named "${label}"`);
  return input;
}

describe('the pause', () => {
  test('is a modal dialog with a name', () => {
    open();
    const title = dialog()?.getAttribute('aria-labelledby') ?? '';
    expect(document.getElementById(title)?.textContent).toBe('Paused');
    expect(dialog()?.open).toBe(true);
  });

  test.each([
    ['Go on', 'onResume'],
    ['Start again', 'onStartAgain'],
    ['Back to the scenarios', 'onLeave'],
  ] as const)('%s closes it and calls %s, and nothing else', (name, way) => {
    const told = open();
    press(name);
    expect(dialog()).toBeNull();
    for (const other of ['onResume', 'onStartAgain', 'onLeave'] as const) {
      expect(told[other]).toHaveBeenCalledTimes(other === way ? 1 : 0);
    }
  });

  test('Escape goes on', () => {
    const { onResume } = open();
    dialog()?.dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(onResume).toHaveBeenCalledOnce();
    expect(dialog()).toBeNull();
  });

  test('whoever opened it can close it without a word', () => {
    const told = open();
    told.dialog.close();
    expect(dialog()).toBeNull();
    expect(told.onResume).not.toHaveBeenCalled();
  });
});

describe('the settings', () => {
  test('each change brings all of them, those changed before included', () => {
    const { onSettings } = open();
    control('Sound').click();
    const volume = control('Volume');
    volume.value = '0.25';
    volume.dispatchEvent(new Event('input'));
    control('Save power').click();
    expect(onSettings.mock.lastCall).toEqual([
      { ...defaultSettings, muted: true, volume: 0.25, lowPower: true },
    ]);
  });

  test('can be had without a pause', () => {
    const onResume = vi.fn<() => void>();
    openSettings({
      messages,
      settings: defaultSettings,
      onSettings: vi.fn<(settings: Settings) => void>(),
      onResume,
      offline: copyOf({ missing: null }),
    });
    expect(dialog()?.querySelector('h2')?.textContent).toBe('Settings');
    expect(control('Show the meters').checked).toBe(true);
    press('Done');
    expect(onResume).toHaveBeenCalledOnce();
  });

  describe('keeping all for offline', () => {
    const offer = async (missing: number | null, isAll: boolean): Promise<HTMLElement | null> => {
      openSettings({
        messages,
        settings: defaultSettings,
        onSettings: vi.fn<(settings: Settings) => void>(),
        onResume: vi.fn<() => void>(),
        offline: copyOf({ missing, isAll }),
      });
      await Promise.resolve();
      return dialog()?.querySelector<HTMLElement>('.offline') ?? null;
    };

    test('is offered with its size, and tells what came of it', async () => {
      const place = await offer(2_345_678, true);
      const all = place?.querySelector('button');
      expect(all?.textContent).toBe('Keep all for offline (2.3 MB)');
      all?.click();
      const bar = place?.querySelector('progress');
      expect([bar?.hidden, bar?.value, all?.disabled]).toEqual([false, 0.5, true]);
      await vi.waitFor(() => expect(bar?.hidden).toBe(true));
      expect(all?.hidden).toBe(true);
      expect(place?.querySelector('[role=status]')?.textContent).toBe(messages.allKept);
    });

    test('can be gone on with where not all of it came', async () => {
      const place = await offer(1_000_000, false);
      const all = place?.querySelector('button');
      all?.click();
      await vi.waitFor(() => expect(all?.disabled).toBe(false));
      expect(all?.hidden).toBe(false);
      expect(place?.querySelector('[role=status]')?.textContent).toBe(messages.notAllKept);
    });

    test('is no question where all is kept, and where nothing can be', async () => {
      const place = await offer(0, true);
      expect(place?.querySelector('button')?.hidden).toBe(true);
      expect(place?.textContent).toContain(messages.allKept);
      document.body.replaceChildren();
      expect((await offer(null, false))?.textContent).toBe('');
    });
  });
});

const copyOf = ({ missing, isAll = false }: { missing: number | null; isAll?: boolean }): OfflineCopy => ({
  bytesMissing: () => Promise.resolve(missing),
  keepAll(onProgress) {
    onProgress(0.5);
    return Promise.resolve(isAll);
  },
});
