import { LISTENING_MOVES } from './model.ts';
import type { EndingId, FactId, PersonaId, ReplyId, TurnId } from './model.ts';

/** Lower-case words joined by hyphens. */
export const ID_PATTERN = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
export const LONGEST_ID = 40;

const reserved: ReadonlySet<string> = new Set(LISTENING_MOVES);

export const isId = (text: string): boolean =>
  text.length <= LONGEST_ID && ID_PATTERN.test(text) && !reserved.has(text);

/** Letters that Unicode does not split into a plain letter and an accent. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
};

/** `Own it!` → `own-it`, `ação` → `acao`; null if nothing usable is left. */
export function toId(text: string): string | null {
  const words = text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßæœøłđð]/g, (letter) => PLAIN[letter] ?? letter)
    .match(/[a-z0-9]+/g);
  const id = (words ?? [])
    .join('-')
    .replace(/^[0-9-]+/, '')
    .slice(0, LONGEST_ID)
    .replace(/-$/, '');
  return isId(id) ? id : null;
}

// The only places that brand ids. Linking calls them once it knows that the id names something.
export const turnId = (text: string): TurnId => text as TurnId;
export const replyId = (text: string): ReplyId => text as ReplyId;
export const factId = (text: string): FactId => text as FactId;
export const endingId = (text: string): EndingId => text as EndingId;
export const personaId = (text: string): PersonaId => text as PersonaId;
