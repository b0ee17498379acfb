import type { OpenDialog } from '../../dialogue/parts/dialog.ts';
import type { Shell } from '../shell.ts';

/** The dialog over a conversation; it is loaded at the first pause. */
export interface Pause {
  readonly open: () => void;
  /** Also cancels a dialog that is still being loaded. */
  readonly close: () => void;
}

/** @param startAgain null in an assessment: one can only leave it and go on later. */
export function createPause(shell: Shell, scenario: string, startAgain: (() => void) | null): Pause {
  let isWanted = false;
  let dialog: OpenDialog | null = null;
  const load = async (): Promise<void> => {
    try {
      const late = await import('../settings/dialogs.ts');
      const dialogs = await late.loadDialogs(shell);
      if (isWanted) dialog = dialogs.openPause(scenario, startAgain);
    } catch {
      // Without a connection there may be no dialog: then the conversation simply goes on.
      shell.resume();
    }
  };
  return {
    open() {
      isWanted = true;
      void load();
    },
    close() {
      isWanted = false;
      dialog?.close();
      dialog = null;
    },
  };
}
