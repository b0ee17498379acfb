import type { Shell } from './shell.ts';

/** What can be done from the pause besides going on. */
export interface PauseActions {
  readonly startAgain: () => void;
  readonly leave: () => void;
}

/** Opens the dialog over a conversation. Where it cannot be loaded, the conversation simply goes on. */
export async function openPauseOf(shell: Shell, scenario: string, actions: PauseActions): Promise<void> {
  try {
    const { pauseDialog } = await import('./dialogs.ts');
    pauseDialog(shell, scenario, actions);
  } catch {
    shell.resume();
  }
}
