import style from '../dialogue/dialog.css?inline';
import type { OpenDialog } from '../dialogue/dialog.ts';
import { openPause, openSettings } from '../dialogue/pause.ts';
import { dialogs } from '../presentation/messages/dialogs.ts';
import type { PauseActions } from './pause.ts';
import type { Shell } from './shell.ts';
import { adoptStyle } from './style.ts';

/** The dialog **Paused**, over a conversation. */
export function pauseDialog(shell: Shell, { startAgain, leave }: PauseActions): OpenDialog {
  adoptStyle(style);
  return openPause({
    ...common(shell),
    onResume: shell.resume,
    onStartAgain: startAgain,
    onLeave: leave,
  });
}

/** The same settings where there is no conversation to pause. */
export function settingsDialog(shell: Shell): OpenDialog {
  adoptStyle(style);
  return openSettings({ ...common(shell), onResume: () => undefined });
}

const common = ({ preferences }: Shell) => ({
  messages: dialogs,
  settings: preferences.current(),
  onSettings: preferences.change,
});
