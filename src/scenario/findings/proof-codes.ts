import type { Severity } from '../../basics/diagnostic.ts';

/** The codes of what only a solved scenario shows, with their severities; docs/solver.md defines each. */
export const PROOF_CODES = {
  'unreachable-line': 'error',
  'unreachable-reply': 'error',
  mindless: 'error',
  'staying-scores-less': 'warning',
  'no-way-back': 'warning',
  'always-best': 'warning',
  'needs-always-best': 'warning',
  'silence-always-right': 'warning',
  'position-tell': 'warning',
  'length-tell': 'warning',
  'padding-pays': 'warning',
  saturated: 'warning',
  'rare-ending': 'warning',
  'echo-too-soon': 'warning',
  'twin-replies': 'warning',
  'mindless-short': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

export type ProofCode = keyof typeof PROOF_CODES;
