import { readScenario } from '../../src/scenario/reading/parse.ts';
import { LIBRARY } from './scenario-text.ts';

/** The text with every advice taken as it stands: a line with its own blanks, or in the place of the old one. */
export function mended(text: string): string {
  const lines = text.split('\n');
  for (const { line, suggestion } of readScenario(text, 'cup.yaml', LIBRARY).diagnostics) {
    if (suggestion === undefined) continue;
    const indent = suggestion.startsWith(' ') ? '' : (/^[ \u00a0]*/.exec(lines[line - 1] ?? '')?.[0] ?? '');
    lines[line - 1] = indent.replaceAll('\u00a0', ' ') + suggestion;
  }
  return lines.join('\n');
}
