import { lineAnswered, replyOf } from '../conversation/moves-made.ts';
import { isBad, type Behaviour } from '../scenario/behaviour.ts';
import type { Attempt } from '../session/session.ts';

/** What a conversation asked of the customer (docs/scenario-format.md, "The debrief"). */
export interface Effort {
  readonly questions: number;
  readonly sentOn: number;
  /** The replies given, also saying nothing; listening is no exchange. */
  readonly exchanges: number;
}

const SENDING_ON: ReadonlySet<Behaviour> = new Set(['brush-off', 'runaround']);

export function effortOf({ moments, moves }: Attempt): Effort {
  const replies = moves.flatMap((move, index) => replyOf(moments[index], move) ?? []);
  const blurts = moves.flatMap((move, index) =>
    move === 'cut-in' ? [lineAnswered(moments[index])?.blurt ?? ''] : [],
  );
  const asked = replies.map((reply) => {
    const counted = questionsIn(reply.say ?? '');
    // An interrogation asks at least once, whatever the punctuation.
    return reply.shows.includes('interrogation') ? Math.max(1, counted) : counted;
  });
  return {
    questions: [...asked, ...blurts.map(questionsIn)].reduce((sum, count) => sum + count, 0),
    sentOn: replies.filter(({ shows }) => shows.some((shown) => isBad(shown) && SENDING_ON.has(shown)))
      .length,
    exchanges: replies.length,
  };
}

/** Question marks of all scripts; several in a row count once. */
const questionsIn = (text: string): number => text.match(/[?？؟]+/g)?.length ?? 0;
