import { describe, expect, test } from 'vitest';
import { keepSettings, keptSettings } from '../../src/app/settings/kept-settings.ts';
import { defaultSettings } from '../../src/presentation/settings.ts';
import { createStore } from '../../src/storage/store.ts';
import { storageOf } from '../storage/browser.ts';

describe('kept settings', () => {
  test('are as in the beginning until they are kept', () => {
    expect(keptSettings(createStore(() => storageOf(new Map())))).toEqual({
      ...defaultSettings,
      showMeters: null,
    });
  });

  test('are there for the next visit', () => {
    const storage = storageOf(new Map());
    const settings = { ...defaultSettings, muted: true, volume: 0.2, showMeters: false };
    keepSettings(
      createStore(() => storage),
      settings,
    );
    expect(keptSettings(createStore(() => storage))).toEqual(settings);
  });

  test('that were tampered with are as in the beginning, each for itself', () => {
    const storage = storageOf(new Map());
    storage.setItem('the-last-word:settings', '{"muted":true,"volume":7,"typing":"yes","showMeters":1}');
    expect(keptSettings(createStore(() => storage))).toEqual({
      ...defaultSettings,
      muted: true,
      showMeters: null,
    });
  });
});
