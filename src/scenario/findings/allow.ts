import { CODES } from './codes.ts';
import type { Code } from './codes.ts';

/** Errors that are a matter of judgement: the game can be played in spite of them. */
const JUDGEMENTS: ReadonlySet<Code> = new Set([
  'mindless',
  'unreachable-turn',
  'unreachable-line',
  'unreachable-reply',
  'unreachable-ending',
  'never-revealed',
]);

/** Warnings that are not about the contents of a scenario. */
const OF_OTHERS: ReadonlySet<Code> = new Set(['unread-file', 'unknown-look', 'unused-allow']);

export const isCode = (text: string): text is Code => Object.hasOwn(CODES, text);

const isAllowable = (code: Code): boolean =>
  JUDGEMENTS.has(code) || (CODES[code] === 'warning' && !OF_OTHERS.has(code));

/** What an author may allow in a scenario: every warning, and errors that are a matter of judgement. */
export const ALLOWABLE: readonly Code[] = Object.keys(CODES).filter(isCode).filter(isAllowable);

/**
 * The codes that a file's `allow` silences, with the reasons. The data may have any shape; anything that is no code or
 * has no reason silences nothing.
 */
export function reasonsIn(data: unknown): ReadonlyMap<Code, string> {
  const allow = entriesOf(data).find(([key]) => key === 'allow')?.[1];
  return new Map(
    entriesOf(allow).flatMap(([code, reason]) =>
      isCode(code) && isAllowable(code) && typeof reason === 'string' && reason.trim() !== ''
        ? [[code, reason] as const]
        : [],
    ),
  );
}

const entriesOf = (data: unknown): readonly (readonly [string, unknown])[] =>
  typeof data === 'object' && data !== null ? Object.entries(data) : [];

/** Separates what is reported from what a file silences. */
export function weigh<Told extends { readonly code: string }>(
  findings: readonly Told[],
  reasons: ReadonlyMap<string, string>,
): { readonly told: readonly Told[]; readonly silenced: readonly Told[] } {
  const isSilenced = ({ code }: Told): boolean => reasons.has(code);
  return {
    told: findings.filter((finding) => !isSilenced(finding)),
    silenced: findings.filter(isSilenced),
  };
}
