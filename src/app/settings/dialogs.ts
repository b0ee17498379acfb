import style from '../../dialogue/parts/dialog.css?inline';
import type { OpenDialog } from '../../dialogue/parts/dialog.ts';
import { openPause, openSettings } from '../../dialogue/settings/pause.ts';
import { dialogs } from '../../presentation/messages/dialogs.ts';
import type { Settings } from '../../presentation/settings.ts';
import { bytesMissing, keepAll } from '../offline/copy.ts';
import type { Shell } from '../shell.ts';
import { adoptStyle } from '../style.ts';

/** The dialog **Paused**, over a conversation. @param startAgain null in an assessment: that is left and gone on with. */
export function pauseDialog(shell: Shell, scenario: string, startAgain: (() => void) | null): OpenDialog {
  adoptStyle(style);
  return openPause({
    ...common(shell, scenario),
    onResume: shell.resume,
    onStartAgain:
      startAgain &&
      (() => {
        shell.resume();
        startAgain();
      }),
    onLeave: () => shell.go({ page: 'home' }),
  });
}

/** The same settings where there is no conversation to pause. */
export function settingsDialog(shell: Shell): OpenDialog {
  adoptStyle(style);
  const { store } = shell.environment;
  return openSettings({
    ...common(shell, null),
    onResume: () => undefined,
    offline: { bytesMissing, keepAll: (onProgress) => keepAll(store, onProgress) },
  });
}

const common = ({ preferences }: Shell, scenario: string | null) => ({
  messages: dialogs,
  settings: preferences.current(scenario),
  onSettings: (settings: Settings) => preferences.change(settings, scenario),
});
