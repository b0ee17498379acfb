import type { OpenDialog } from '../../dialogue/parts/dialog.ts';
import type { Shell } from '../shell.ts';

/** The dialog over a conversation, which is loaded when it is first asked for. */
export interface Pause {
  readonly open: () => void;
  /** Also calls off one that is still being loaded. */
  readonly close: () => void;
}

/** @param startAgain null in an assessment: that is left and gone on with. */
export function createPause(shell: Shell, scenario: string, startAgain: (() => void) | null): Pause {
  let isWanted = false;
  let dialog: OpenDialog | null = null;
  const load = async (): Promise<void> => {
    try {
      const late = await import('../settings/dialogs.ts');
      const dialogs = await late.loadDialogs(shell);
      if (isWanted) dialog = dialogs.openPause(scenario, startAgain);
    } catch {
      // Without a connection there may be no dialog: the conversation simply goes on.
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
