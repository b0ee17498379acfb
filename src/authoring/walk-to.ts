import { fail, succeed, type Result } from '../basics/result.ts';
import type { Player } from '../conversation/replay.ts';
import type { EndingId, Move, Scenario } from '../scenario/model.ts';
import { bestTo, shortestTo } from '../solver/conversations.ts';
import { coverOf } from '../solver/cover.ts';
import { TooLarge } from '../solver/limits.ts';
import { UNREACHED } from '../solver/reach.ts';
import { solve } from '../solver/solve.ts';
import { surveyOf, type Survey } from '../solver/survey.ts';
import { eachFinal } from '../solver/values.ts';
import { count } from './report-lines.ts';
import { printWalk } from './walk-print.ts';
import { walk } from './walk.ts';

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
        ...told(player, `The shortest of all, ${count(shortest.moves.length, 'move')}`, shortest.moves),
        '',
        ...told(player, `The best of all, ${count(best.moves.length, 'move')}`, best.moves),
      ].join('\n'),
    );
  });
}

/** A few conversations that together show every line, as text for a reviewer. */
export const printCover = (player: Player): Result<string, string> =>
  surveyed(player, (survey) => {
    const { conversations, lines } = coverOf(survey);
    const parts = conversations.flatMap(({ moves, news }, index) => [
      ...told(
        player,
        `Conversation ${index + 1} of ${conversations.length}, ${count(news, 'new line')}`,
        moves,
      ),
      '',
    ]);
    const sum = `All ${lines} lines that can be heard, in ${count(conversations.length, 'conversation')}. Each was chosen for the most new lines; fewer might do.`;
    return succeed([...parts, sum].join('\n'));
  });

const told = (player: Player, head: string, moves: readonly Move[]): readonly string[] => [
  `══ ${head}: ${moves.join(',')}`,
  '',
  printWalk(walk(player, moves)),
];

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
