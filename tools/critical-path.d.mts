/** One way to the first line of a scenario. */
export interface WayIn {
  /** Below the root of what is served. */
  readonly address: string;
  /** Bytes as sent, compressed. */
  readonly parts: readonly { readonly file: string; readonly bytes: number }[];
  readonly bytes: number;
}

export const BUDGET: number;
export const STAGE_BUDGET: number;
export function stageChunk(dist: string): { readonly file: string; readonly bytes: number };
export function builtScenarios(dist: string): readonly string[];
export function waysIn(dist: string, scenario: string): readonly WayIn[];
