import type { Diagnostic } from '../../basics/diagnostic.ts';
import { printDiagnostics } from '../../scenario/findings/print.ts';
import { silencedCount } from './allowed.ts';
import type { Coverage } from './coverage.ts';
import { countOf, hasError, type CheckedFile } from './files.ts';
import { proofJson, reportOf } from '../prove/json.ts';
import { count, proofLines, silencedText } from '../prove/lines.ts';
import { proofScreen } from '../prove/screen.ts';

/** How much to report of a scenario that can be played. */
export type Detail = 'lines' | 'screen';

/** All diagnostics for a reader, the proof of each scenario, and one line that sums them up. */
export function checkText(files: readonly CheckedFile[], detail: Detail): string {
  const printed = files.filter(({ diagnostics }) => diagnostics.length > 0);
  const parts = printed.map(({ diagnostics, text }) => printDiagnostics(diagnostics, text));
  const proofs = files.flatMap((file) => proofText(file, detail));
  return [...parts, ...proofs, `${summary(files)}\n`].join('\n');
}

function proofText(file: CheckedFile, detail: Detail): readonly string[] {
  const { scenario, proof } = file;
  if (scenario === null || proof === null) return [];
  if (detail === 'screen' && proof.status !== 'stopped') {
    return [proofScreen(scenario, proof, reportOf(proof))];
  }
  const silenced = silencedCount(file.allowed);
  const lines = proofLines(scenario.id, countOf(file, 'error'), countOf(file, 'warning'), proof, silenced);
  return [`${lines}\n`];
}

function summary(files: readonly CheckedFile[]): string {
  const total = (severity: Diagnostic['severity']): number =>
    files.reduce((sum, file) => sum + countOf(file, severity), 0);
  const counts = `${count(total('error'), 'error')}, ${count(total('warning'), 'warning')}`;
  const silenced = silencedCount(files.flatMap(({ allowed }) => allowed));
  return `${count(files.length, 'file')} checked: ${counts}${silencedText(silenced)}.`;
}

/** Only a terminal needs the length of the underlining. */
const publicPart = ({ file, line, column, severity, code, message, suggestion }: Diagnostic) => ({
  file,
  line,
  column,
  severity,
  code,
  message,
  ...(suggestion === undefined ? {} : { suggestion }),
});

/**
 * The same as JSON, and nothing else: for editors and scripts. The coverage is there only if all shipped files were
 * checked; it is null if some of them could not be read.
 */
export function checkJson(files: readonly CheckedFile[], coverage?: readonly Coverage[] | null): string {
  const report = files.map((file) => ({
    file: file.path,
    ok: !hasError(file),
    diagnostics: file.diagnostics.map(publicPart),
    ...(file.proof === null ? {} : { proof: proofJson(file.proof) }),
    ...(file.allowed.length === 0 || (file.proof !== null && file.proof.status !== 'stopped')
      ? {}
      : { allowed: file.allowed }),
  }));
  return `${JSON.stringify({ files: report, coverage }, null, 2)}\n`;
}
