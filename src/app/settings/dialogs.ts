import style from '../../dialogue/parts/dialog.css?inline';
import type { OpenDialog } from '../../dialogue/parts/dialog.ts';
import { openPause, openSettings } from '../../dialogue/settings/pause.ts';
import type { Settings } from '../../presentation/settings.ts';
import { bytesMissing, keepAll } from '../offline/copy.ts';
import type { Shell } from '../shell.ts';
import { adoptStyle } from '../style.ts';

export interface Dialogs {
  /**
   * **Paused**, over a conversation.
   * @param startAgain null in an assessment: one can only leave it and go on later.
   */
  readonly openPause: (scenario: string, startAgain: (() => void) | null) => OpenDialog;
  /** The same settings, if there is no conversation to pause. */
  readonly openSettings: () => OpenDialog;
}

/** Fetches the words of the dialogs. */
export async function loadDialogs(shell: Shell): Promise<Dialogs> {
  const { dialogs: messages } = await shell.environment.words.frame();
  const { preferences } = shell;
  const common = (scenario: string | null) => ({
    messages,
    settings: preferences.current(scenario),
    onSettings: (settings: Settings) => preferences.change(settings, scenario),
  });
  adoptStyle(style);
  const { store } = shell.environment;
  return {
    openPause: (scenario, startAgain) =>
      openPause({
        ...common(scenario),
        onResume: shell.resume,
        onStartAgain:
          startAgain &&
          (() => {
            shell.resume();
            startAgain();
          }),
        onLeave: () => shell.go({ page: 'home' }),
      }),
    openSettings: () =>
      openSettings({
        ...common(null),
        onResume: () => undefined,
        offline: { bytesMissing, keepAll: (onProgress) => keepAll(store, onProgress) },
      }),
  };
}
