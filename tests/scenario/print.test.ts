import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/basics/diagnostic.ts';
import { printDiagnostics } from '../../src/scenario/findings/print.ts';

const at = (column: number, length: number): Diagnostic => ({
  file: 'a.yaml',
  line: 1,
  column,
  length,
  severity: 'error',
  code: 'empty',
  message: 'Here.',
});

/** The quoted line and what is under it. */
const quoted = (line: string, column: number, length: number): string =>
  printDiagnostics([at(column, length)], line)
    .split('\n')
    .slice(1, 3)
    .join('\n');

describe('the underlining', () => {
  it('stands under what is meant', () => {
    expect(quoted('say: hello there', 6, 5)).toBe('  1 | say: hello there\n    |      ^^^^^');
  });

  it('counts marks as nothing and wide characters as two', () => {
    expect(quoted('say: ఎలా x', 10, 1)).toBe('  1 | say: ఎలా x\n    |         ^');
    expect(quoted('say: e\u0301 x', 9, 1)).toBe('  1 | say: e\u0301 x\n    |        ^');
    expect(quoted('say: 桃 x', 8, 1)).toBe('  1 | say: 桃 x\n    |         ^');
    expect(quoted('🍑 x', 4, 1)).toBe('  1 | 🍑 x\n    |    ^');
  });

  it('makes tabs blanks, in the line and under it', () => {
    expect(quoted('\tsay', 2, 3)).toBe('  1 |  say\n    |  ^^^');
  });

  it('shows a window of a line that is too long for a screen', () => {
    const [line = '', carets = ''] = quoted(`${'a'.repeat(500)}HERE${'b'.repeat(500)}`, 501, 4).split('\n');
    expect(line.length).toBeLessThan(140);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('HERE');
  });
});
