export type Severity = 'error' | 'warning';

/** A message to the author of a file: where, what, and what instead. */
export interface Diagnostic {
  /** The path as the author gave it. */
  readonly file: string;
  /** 1-based, of the first character meant. */
  readonly line: number;
  /** 1-based, in UTF-16 code units, as editors count. */
  readonly column: number;
  /** How many characters to underline; at least 1, never beyond the line. */
  readonly length: number;
  readonly severity: Severity;
  /** Stable: scripts may match it. All codes are listed in docs/scenario-format.md. */
  readonly code: string;
  readonly message: string;
  /** What to write instead, ready to copy. */
  readonly suggestion?: string;
}
