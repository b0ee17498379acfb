import { temptationsMet } from '../../conversation/temptation.ts';
import { scoresOf, type ScoreBasis } from '../../rubric/scores.ts';
import type { Skill } from '../../scenario/skill.ts';
import type { Attempt } from '../../session/session.ts';
import type { ScoreView } from './debrief-view.ts';
import type { Formats } from '../formats.ts';
import type { DebriefMessages } from '../messages/debrief.ts';
import { chancesAt } from './chances-at.ts';

/** The three scores, each with the sentence that it can be read off. */
export function presentScores(
  attempt: Attempt,
  outcome: ScoreBasis,
  messages: DebriefMessages,
  formats: Formats,
): readonly ScoreView[] {
  const scores = scoresOf(outcome, attempt.player.table);
  const counted = (id: Skill): ScoreView => ({
    id,
    label: messages.score[id],
    ...scoreText(scores[id], messages),
    sentence: tellChances(id, attempt, outcome, messages, formats),
  });
  const lastWord: ScoreView = {
    id: 'last-word',
    label: messages.score.lastWord,
    ...scoreText(scores.lastWord, messages),
    sentence: tellTemptations(attempt, messages),
  };
  return [counted('patience'), counted('warmth'), lastWord];
}

/** Where there was no chance nothing was tested, and a hundred would be unearned. */
const scoreText = (value: number | null, messages: DebriefMessages): Pick<ScoreView, 'value' | 'text'> => ({
  value,
  text: value === null ? messages.notTested : messages.ofHundred({ value }),
});

/** How many were taken, and where the others were missed: they add up. */
function tellChances(
  skill: Skill,
  attempt: Attempt,
  { chances }: ScoreBasis,
  messages: DebriefMessages,
  { list }: Formats,
): string {
  const { missed, of } = chances[skill];
  if (of === 0) return messages.noChance[skill];
  const taken = messages.taken[skill]({ taken: of - missed, of });
  if (missed === 0) return taken;
  const moves = attempt.moves.flatMap((_, index) => {
    const count = chancesAt(attempt, index)[skill].missed;
    return count === 0 ? [] : [messages.missedAt({ count, number: index + 1 })];
  });
  return messages.missedIn({ taken, moves: list(moves) });
}

function tellTemptations({ player, moments, moves }: Attempt, messages: DebriefMessages): string {
  const { temptations } = messages;
  const all = temptationsMet(player.table, moments, moves);
  const [met, letGo] = [all.length, all.filter(({ taken }) => !taken).length];
  if (met === 0) return messages.noTemptation;
  if (letGo === 0) return temptations.taken({ met });
  return letGo === met ? temptations.letGo({ met }) : temptations.both({ met, letGo });
}
