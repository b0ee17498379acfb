import type { Condition } from '../../scenario/condition.ts';
import type { Reply } from '../../scenario/model.ts';
import { shownText } from './mindless-players.ts';

/** A way of choosing that ignores the meaning. */
export interface Habit {
  readonly code: 'position-tell' | 'length-tell' | 'silence-always-right' | 'needs-always-best';
  /** What an author reads: "Taking the first reply". */
  readonly name: string;
  /** Which of the open replies the habit takes, or null where it takes none. */
  readonly pick: (open: readonly Reply[]) => Reply | null;
}

export const HABITS: readonly Habit[] = [
  { code: 'position-tell', name: 'Taking the first reply', pick: (open) => open[0] ?? null },
  { code: 'position-tell', name: 'Taking the second reply', pick: (open) => open[1] ?? null },
  { code: 'position-tell', name: 'Taking the third reply', pick: (open) => open[2] ?? null },
  { code: 'position-tell', name: 'Taking the last reply', pick: (open) => open.at(-1) ?? null },
  { code: 'length-tell', name: 'Taking the longest reply', pick: (open) => longest(open, 1) },
  { code: 'length-tell', name: 'Taking the shortest reply', pick: (open) => longest(open, -1) },
  { code: 'silence-always-right', name: 'Saying nothing', pick: (open) => only(open, isSilence) },
  {
    code: 'needs-always-best',
    name: 'Saying what listening unlocked',
    pick: (open) => only(open, isUnlocked),
  },
];

const isSilence = ({ act }: Reply): boolean => act === 'nothing';

/** Whether the reply asks for a fact that had to be heard. */
const isUnlocked = ({ when }: Reply): boolean => needsFact(when);

const needsFact = (condition: Condition): boolean =>
  condition.kind === 'knows' || (condition.kind === 'all' && condition.of.some(needsFact));

/** The first of several. */
const only = (open: readonly Reply[], isMeant: (reply: Reply) => boolean): Reply | null =>
  open.find(isMeant) ?? null;

/** The first of the longest (with −1, of the shortest); null where all have the same length, which tells nothing. */
function longest(open: readonly Reply[], sign: 1 | -1): Reply | null {
  const lengths = open.map((reply) => sign * shownText(reply).length);
  const most = Math.max(...lengths);
  return lengths.every((length) => length === most) ? null : (open[lengths.indexOf(most)] ?? null);
}
