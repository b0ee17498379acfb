import type { DialogsMessages } from '../../presentation/messages/dialogs.ts';
import type { Settings } from '../../presentation/settings.ts';
import { openDialog, type OpenDialog } from '../parts/dialog.ts';
import { button, element } from '../parts/element.ts';
import { renderOffline, type OfflineCopy } from '../offline-form.ts';
import { renderSettings } from './settings-form.ts';

export interface SettingsOptions {
  readonly messages: DialogsMessages;
  readonly settings: Settings;
  /** Called with all settings at every change. */
  readonly onSettings: (settings: Settings) => void;
  /** Called when the dialog was closed, by its button or by Escape. */
  readonly onResume: () => void;
}

export interface PauseOptions extends SettingsOptions {
  /** Null if starting again is not possible. */
  readonly onStartAgain: (() => void) | null;
  readonly onLeave: () => void;
}

/** The modal dialog **Paused**: go on, start again, go back, and the settings. Exactly one of these is called, once. */
export function openPause(options: PauseOptions): OpenDialog {
  const { messages } = options;
  return openDialog(messages.paused, options.onResume, (leave) => [
    element(
      'div',
      { class: 'ways' },
      button({ class: 'primary', autofocus: '' }, leave(options.onResume), messages.resumePlay),
      ...(options.onStartAgain === null
        ? []
        : [button({ class: 'secondary' }, leave(options.onStartAgain), messages.startAgain)]),
      button({ class: 'secondary' }, leave(options.onLeave), messages.leave),
    ),
    renderSettings(messages, options.settings, options.onSettings),
    element('p', { class: 'dialog-hint' }, messages.keys),
  ]);
}

/** The modal dialog **Settings**, outside of a conversation. */
export function openSettings(options: SettingsOptions & { readonly offline: OfflineCopy }): OpenDialog {
  const { messages, settings, onSettings, onResume, offline } = options;
  return openDialog(messages.settings, onResume, (leave) => [
    renderSettings(messages, settings, onSettings),
    renderOffline(messages, offline),
    element(
      'div',
      { class: 'ways' },
      button({ class: 'primary', autofocus: '' }, leave(onResume), messages.done),
    ),
  ]);
}
