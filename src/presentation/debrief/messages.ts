import type { DebriefMessages } from '../messages/debrief.ts';
import type { PlayMessages } from '../messages/play.ts';
import type { ReviewMessages } from '../messages/review.ts';

/** All that a debrief says: a conversation is told in it once more. */
export interface Messages {
  readonly play: PlayMessages;
  readonly debrief: DebriefMessages;
  readonly review: ReviewMessages;
}
