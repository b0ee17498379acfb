import { fail, succeed, type Result } from '../../basics/result.ts';
import type { Player } from '../../conversation/replay.ts';
import type { EndingId, Scenario } from '../../scenario/model.ts';
import { bestTo, shortestTo } from '../../proof/counting/conversations.ts';
import { coverOf } from '../../proof/cover.ts';
import { TooLarge } from '../../solver/limits.ts';
import { UNREACHED } from '../../solver/states/reach.ts';
import { solve } from '../../solver/solve.ts';
import { surveyOf, type Survey } from '../../solver/states/solution.ts';
import { eachFinal } from '../../solver/states/values.ts';
import { count, number } from '../prove/lines.ts';
import { printWalk } from './print.ts';
import { isStuck, walk, type Walk } from './walk.ts';

/** The shortest and the best conversation to an ending, as text; the failure is a sentence for the author. */
export function printWaysTo(player: Player, wished: string): Result<string, string> {
  const ending = endingOf(player.scenario, wished);
  if (ending === null) return fail(unknownEnding(player.scenario, wished));
  return surveyed(player, (survey) => {
    const state = nearestAt(survey, ending);
    const best = bestTo(survey, ending);
    if (state === null || best === null) return fail(`Nobody can come to the ending "${ending}".`);
    const shortest = shortestTo(survey, state);
    return succeed(
      [
        ...told(walk(player, shortest.moves), `The shortest of all, ${count(shortest.moves.length, 'move')}`),
        '',
        ...told(walk(player, best.moves), `The best of all, ${count(best.moves.length, 'move')}`),
      ].join('\n'),
    );
  });
}

/** A few conversations that together show every line, as text for a reviewer. */
export const printCover = (player: Player): Result<string, string> =>
  surveyed(player, (survey) => {
    const { conversations, lines } = coverOf(survey);
    const walks = conversations.map(({ moves }) => walk(player, moves));
    const parts = walks.flatMap((walked, index) => {
      const news = count(conversations[index]?.news ?? 0, 'new line');
      return [...told(walked, `Conversation ${index + 1} of ${walks.length}, ${news}`), ''];
    });
    return succeed([...parts, coverSum(lines, walks)].join('\n'));
  });

function coverSum(lines: number, walks: readonly Walk[]): string {
  const all = lines === 1 ? 'The one line' : `All ${number(lines)} lines`;
  const stuck = walks.filter(isStuck).length;
  const never = stuck === 0 ? '' : `; ${number(stuck)} of them ${stuck === 1 ? 'gets' : 'get'} stuck`;
  const sum = `${all} that can be heard, in ${count(walks.length, 'conversation')}${never}.`;
  return walks.length < 2 ? sum : `${sum} Each was chosen for the most new lines; fewer might do.`;
}

function told(walked: Walk, head: string): readonly string[] {
  const { moves } = walked;
  const stuck = isStuck(walked) ? ', which gets stuck' : '';
  const list = moves.length === 0 ? '' : `: ${moves.join(',')}`;
  return [`══ ${head}${stuck}${list}`, '', printWalk(walked)];
}

function surveyed(
  { scenario, table }: Player,
  answer: (survey: Survey) => Result<string, string>,
): Result<string, string> {
  try {
    return answer(surveyOf(solve(scenario, table)));
  } catch (error) {
    if (error instanceof TooLarge) return fail(error.message);
    throw error;
  }
}

const endingOf = ({ endings }: Scenario, wished: string): EndingId | null =>
  Object.values(endings).find(({ id }) => id === wished)?.id ?? null;

const unknownEnding = ({ endings }: Scenario, wished: string): string =>
  `There is no ending "${wished}". The endings: ${Object.keys(endings).join(', ')}.`;

function nearestAt({ solved: { layout, reach } }: Survey, ending: EndingId): number | null {
  let nearest: number | null = null;
  let fewest = UNREACHED;
  eachFinal(layout, reach, (state, { id }) => {
    const moves = reach.moves[state] ?? UNREACHED;
    if (id !== ending || moves >= fewest) return;
    nearest = state;
    fewest = moves;
  });
  return nearest;
}
