import { BEHAVIOURS, isBad } from '../../scenario/behaviour.ts';
import type { Behaviour } from '../../scenario/behaviour.ts';
import type { Reply, Scenario } from '../../scenario/model.ts';
import type { CheckedFile } from './files.ts';

/** In how many scenarios a behaviour is met, and in which way. */
export interface Coverage {
  readonly behaviour: Behaviour;
  readonly shown: number;
  /** Remedied for a bad one, missed for a good one. */
  readonly atStake: number;
  /** In either way. */
  readonly scenarios: number;
}

/** What is owed to each behaviour: to be met in this many scenarios. */
const OWED = 2;

/**
 * Which of the 27 lessons all these files teach. Null where some of them could not be read: a table would say that they
 * teach nothing. What a proof finds hides nothing, error or not.
 */
export function coverageIn(files: readonly CheckedFile[]): readonly Coverage[] | null {
  const isRead = files.every(({ diagnostics }) => diagnostics.every(({ severity }) => severity !== 'error'));
  return isRead ? coverageOf(scenariosIn(files)) : null;
}

export const scenariosIn = (files: readonly CheckedFile[]): readonly Scenario[] =>
  files.flatMap(({ scenario }) => scenario ?? []);

/** Which of the 27 lessons the scenarios teach. */
export function coverageOf(scenarios: readonly Scenario[]): readonly Coverage[] {
  const each = scenarios.map((scenario) => {
    const replies = Object.values(scenario.turns).flatMap((turn) => turn.replies);
    return { shown: idsOf(replies, (reply) => reply.shows), atStake: idsOf(replies, atStakeIn) };
  });
  return BEHAVIOURS.map((behaviour) => ({
    behaviour,
    shown: each.filter(({ shown }) => shown.has(behaviour)).length,
    atStake: each.filter(({ atStake }) => atStake.has(behaviour)).length,
    scenarios: each.filter(({ shown, atStake }) => shown.has(behaviour) || atStake.has(behaviour)).length,
  }));
}

const atStakeIn = ({ remedies, misses }: Reply): readonly Behaviour[] => [...remedies, ...misses];

const idsOf = (
  replies: readonly Reply[],
  pick: (reply: Reply) => readonly Behaviour[],
): ReadonlySet<Behaviour> => new Set(replies.flatMap(pick));

/** The coverage in one line: whether anything is owed. */
export function coverageLine(coverage: readonly Coverage[]): string {
  const owed = coverage.filter(({ scenarios }) => scenarios < OWED).map(({ behaviour }) => behaviour);
  const told =
    owed.length === 0
      ? `All ${coverage.length} behaviours are taught in ${OWED} scenarios or more.`
      : `Taught in fewer than ${OWED} scenarios: ${owed.join(', ')}.`;
  return `${told} The table: npm run check -- --all\n`;
}

/** The coverage as a table for a reader. */
export function coverageText(coverage: readonly Coverage[], scenarioCount: number): string {
  const head = `Behaviours in the ${scenarioCount} scenarios, by how many teach them`;
  const columns = `${'behaviour'.padEnd(24)}shown  remedied  missed`;
  const rows = coverage.map(({ behaviour, shown, atStake, scenarios }) => {
    const bad = isBad(behaviour);
    const remedied = bad ? String(atStake) : '–';
    const missed = bad ? '–' : String(atStake);
    const note = scenarios < OWED ? `   fewer than ${OWED}` : '';
    const numbers = `${String(shown).padStart(5)}${remedied.padStart(10)}${missed.padStart(8)}`;
    return `${behaviour.padEnd(24)}${numbers}${note}`;
  });
  return `${[head, columns, ...rows].join('\n')}\n`;
}
