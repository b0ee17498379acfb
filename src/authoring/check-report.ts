import type { Diagnostic } from '../basics/diagnostic.ts';
import { printDiagnostics } from '../scenario/print.ts';
import type { CheckedFile } from './check-files.ts';
import { hasError } from './check-files.ts';

/** All diagnostics for a reader, then one line that sums them up. */
export function checkText(files: readonly CheckedFile[]): string {
  const printed = files.filter(({ diagnostics }) => diagnostics.length > 0);
  const parts = printed.map(({ diagnostics, text }) => printDiagnostics(diagnostics, text));
  return [...parts, `${summary(files)}\n`].join('\n');
}

function summary(files: readonly CheckedFile[]): string {
  const all = files.flatMap(({ diagnostics }) => diagnostics);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const counts = `${count(errors, 'error')}, ${count(all.length - errors, 'warning')}`;
  return `${count(files.length, 'file')} checked: ${counts}.`;
}

/** How far the underlining goes is for terminals alone. */
const publicPart = ({ file, line, column, severity, code, message, suggestion }: Diagnostic) => ({
  file,
  line,
  column,
  severity,
  code,
  message,
  ...(suggestion === undefined ? {} : { suggestion }),
});

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** The same as JSON, and nothing else: for editors and scripts. */
export function checkJson(files: readonly CheckedFile[]): string {
  const report = files.map((file) => ({
    file: file.path,
    ok: !hasError(file),
    diagnostics: file.diagnostics.map(publicPart),
  }));
  return `${JSON.stringify({ files: report }, null, 2)}\n`;
}
