import { words } from 'virtual:rubric/words';
import style from '../../dialogue/play/remarks.css?inline';
import { remarks } from '../../presentation/messages/remarks.ts';
import { addRemarks } from '../../presentation/play/remarks.ts';
import type { TurnView } from '../../presentation/play/turn-view.ts';
import type { Attempt } from '../../session/session.ts';
import { adoptStyle } from '../style.ts';

export type Remark = (view: TurnView, attempt: Attempt) => TurnView;

/** Tells in a view what each move showed that is made after these. */
export function createRemark({ moves }: Attempt): Remark {
  let from = moves.length;
  adoptStyle(style);
  return (view, attempt) => {
    // Another move may be made where some were taken back.
    from = Math.min(from, attempt.moves.length);
    return addRemarks(view, attempt, from, words, remarks);
  };
}
