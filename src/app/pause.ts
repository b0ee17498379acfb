import type { Settings } from '../presentation/settings.ts';
import type { Shell } from './shell.ts';

/** What can be done from the pause besides going on. */
export interface PauseActions {
  readonly startAgain: () => void;
  readonly leave: () => void;
}

/** Opens the dialog over a conversation. Where it cannot be loaded, the conversation simply goes on. */
export async function openPauseOf(shell: Shell, scenario: string, actions: PauseActions): Promise<void> {
  try {
    const { openPause } = await import('../dialogue/pause.ts');
    openPause({
      ...common(shell, scenario),
      onResume: shell.resume,
      onStartAgain: actions.startAgain,
      onLeave: actions.leave,
    });
  } catch {
    shell.resume();
  }
}

/** Opens the same settings where there is no conversation to pause. */
export async function openSettingsOf(shell: Shell, scenario: string | null): Promise<void> {
  const { openSettings } = await import('../dialogue/pause.ts');
  openSettings({ ...common(shell, scenario), onResume: () => undefined });
}

const common = ({ environment, preferences }: Shell, scenario: string | null) => ({
  messages: environment.messages,
  settings: preferences.current(scenario),
  onSettings: (settings: Settings) => preferences.change(settings, scenario),
});
