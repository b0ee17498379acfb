// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
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
    });
    expect(dialog()?.querySelector('h2')?.textContent).toBe('Settings');
    expect(control('Show the meters').checked).toBe(true);
    press('Done');
    expect(onResume).toHaveBeenCalledOnce();
  });
});
