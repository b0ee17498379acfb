import type { StoredEntry } from '../records/entry.ts';

/** What the page asks of the journal's worker. Answers come in the order of the questions. */
export type JournalQuestion =
  | { readonly kind: 'open'; readonly name: string }
  | { readonly kind: 'append'; readonly entries: readonly StoredEntry[] }
  | { readonly kind: 'replace'; readonly entries: readonly StoredEntry[] };

/** `entries` answers the opening only. */
export type JournalAnswer =
  | { readonly kind: 'done'; readonly entries: readonly StoredEntry[] }
  | { readonly kind: 'newer' }
  | { readonly kind: 'failed' };
