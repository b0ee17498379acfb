import type { DebriefMessages } from '../messages/debrief.ts';
import type { PlayMessages } from '../messages/play.ts';
import type { ReviewMessages } from '../messages/review.ts';

/** All that a debrief says. It tells the conversation once more, so it needs those words, too. */
export interface Messages {
  readonly play: PlayMessages;
  readonly debrief: DebriefMessages;
  readonly review: ReviewMessages;
}
