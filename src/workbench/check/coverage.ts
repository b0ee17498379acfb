import { BEHAVIOURS, isBad } from '../../scenario/behaviour.ts';
import type { Behaviour } from '../../scenario/behaviour.ts';
import type { Reply, Scenario } from '../../scenario/model.ts';
import type { CheckedFile } from './files.ts';

/** In how many scenarios a behaviour occurs, and in which way. */
export interface Coverage {
  readonly behaviour: Behaviour;
  readonly shown: number;
  /** For a bad one: remedied. For a good one: missed. */
  readonly atStake: number;
  /** In either way. */
  readonly scenarios: number;
}

/** What each behaviour should have: this many scenarios. */
const OWED = 2;

/**
 * Which of the 27 lessons all these files teach. Null if some of them could not be read: a table would then say that
 * they teach nothing. Findings of a proof hide nothing, errors or not.
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

/** The coverage in one line: whether anything is missing. */
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
