import type { CohortPage } from '../../dialogue/cohort/cohort.ts';
import type { Formats } from '../../presentation/formats.ts';
import type { CohortMessages } from '../../presentation/messages/cohort.ts';
import type { Shell } from '../shell.ts';
import type { Desk } from './desk.ts';
import type { LookKeeper } from './look.ts';

/** What each part of the page works with. */
export interface CohortContext {
  readonly shell: Shell;
  readonly desk: Desk;
  readonly page: CohortPage;
  readonly look: LookKeeper;
  readonly messages: CohortMessages;
  readonly formats: Formats;
  /** Call it if the thread that holds the data is gone or could not answer. */
  readonly onUnanswered: () => void;
}
