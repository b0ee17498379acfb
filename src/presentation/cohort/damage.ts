import type { Damage } from '../../results/told-attempt.ts';
import type { Problem } from '../../cohort/reading/reading.ts';
import type { CohortMessages } from '../messages/cohort.ts';

/** Says what is wrong with something that could not be read, and quotes it. */
export const problemSentence = ({ damage, quote }: Problem, messages: CohortMessages): string =>
  quote === ''
    ? damageSentence(damage, messages)
    : `${damageSentence(damage, messages)} ${messages.quoted({ text: quote })}`;

/** What is wrong with it. */
export function damageSentence(damage: Damage, { damage: sentences }: CohortMessages): string {
  switch (damage.kind) {
    case 'empty':
      return sentences.empty;
    case 'unreadable':
      return sentences.unreadable;
    case 'not-json':
      return sentences.notJson;
    case 'no-run':
      return sentences.noRun;
    case 'broken-run':
      return sentences.brokenRun;
    case 'newer-format':
      return sentences.newerFormat;
    case 'other-file':
      return sentences.otherFile;
    case 'unknown-scenario':
      return sentences.unknownScenario({ id: damage.scenario });
    case 'impossible-move':
      return sentences.impossibleMove({ move: damage.move });
  }
}

/** Where it stands. */
export function problemPlace({ file, line, item }: Problem, { place }: CohortMessages): string {
  if (line === null) return file;
  return item === null ? place.line({ file, line }) : place.item({ file, line, item });
}
