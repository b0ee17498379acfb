import { words } from 'virtual:rubric/words';
import style from '../../dialogue/play/remarks.css?inline';
import type { RemarksMessages } from '../../presentation/messages/remarks.ts';
import { addRemarks } from '../../presentation/play/remarks.ts';
import type { TurnView } from '../../presentation/play/turn-view.ts';
import type { Attempt } from '../../session/session.ts';
import type { Environment } from '../environment.ts';
import { adoptStyle } from '../style.ts';

export type Remark = (view: TurnView, attempt: Attempt) => TurnView;

/** Adds remarks to a view: what each move showed that came after those of this attempt. */
export type CreateRemark = (attempt: Attempt) => Remark;

/** Fetches the words. */
export async function loadRemarks(environment: Environment): Promise<CreateRemark> {
  const { remarks } = await environment.words.frame();
  adoptStyle(style);
  return (attempt) => createRemark(attempt, remarks);
}

function createRemark({ moves }: Attempt, remarks: RemarksMessages): Remark {
  let from = moves.length;
  return (view, attempt) => {
    // If moves are taken back, other moves may follow in their place.
    from = Math.min(from, attempt.moves.length);
    return addRemarks(view, attempt, from, words, remarks);
  };
}
