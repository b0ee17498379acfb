import type { Reply } from '../scenario/model.ts';
import { replyOf } from './moves-made.ts';
import type { Played } from './replay.ts';

/** The replies that were given, with the numbers of their moves, 1-based. */
export const repliesGiven = ({
  moves,
  moments,
}: Played): readonly { readonly number: number; readonly reply: Reply }[] =>
  moves.flatMap((move, index) => {
    const reply = replyOf(moments[index], move);
    return reply === undefined ? [] : [{ number: index + 1, reply }];
  });
