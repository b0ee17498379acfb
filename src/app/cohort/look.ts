import type { DecisionOrder } from '../../dialogue/cohort/decisions.ts';
import type { RunChoice } from '../../dialogue/cohort/runs.ts';

/** What the trainer was looking at. It is kept with the data, so that Back from a debrief finds it again. */
interface Look {
  readonly group: string | null;
  readonly turn: string | null;
  readonly order: DecisionOrder;
  readonly choice: RunChoice;
  readonly page: number;
  /** How far down the page, in pixels. */
  readonly scroll: number;
  /** The address of the run that was opened last, to come back to; null for none. */
  readonly run: string | null;
}

/** All runs. */
export const anyRun: RunChoice = {
  ending: null,
  result: null,
  firstOnly: false,
  toldOtherwiseOnly: false,
  text: '',
};
export const atFirst: Look = {
  group: null,
  turn: null,
  order: 'conversation',
  choice: anyRun,
  page: 0,
  scroll: 0,
  run: null,
};

/** Remembers the look while another page is shown. */
export interface LookKeeper {
  readonly now: () => Look;
  readonly see: (part: Partial<Look>) => void;
}

/** Keep it in the environment, as the data are. */
export function createLook(): LookKeeper {
  let look = atFirst;
  return { now: () => look, see: (part) => void (look = { ...look, ...part }) };
}
