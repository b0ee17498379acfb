import { decodeRun, RUN_PATTERN, type Run } from '../basics/run.ts';

/** What of a text is runs. */
export interface FoundRuns {
  readonly runs: readonly Run[];
  /** What was a run or a link to one before something of it was lost. */
  readonly broken: readonly string[];
}

/**
 * The runs in a text, whatever stands around them: the link they are part of, and what mail programs and people add to
 * it. A run whose end was cut off or altered is none: no shorter one is made of it.
 */
export function runsIn(text: string): FoundRuns {
  if (!/~|%(?:25)*7e|#\/|%23/i.test(text)) return { runs: [], broken: [] };
  const plain = unescaped(text);
  const runs = [...plain.matchAll(WHOLE)].flatMap(([run]) => decodeRun(run) ?? []);
  const rest = plain.replaceAll(WHOLE, FOUND).replaceAll(LINK_TO_FOUND, FOUND);
  const isBroken = (word: string): boolean => (word.includes(FOUND) ? TWO_PARTS : ONE_PART).test(word);
  return { runs, broken: rest.split(/[\s,;|]+/).filter(isBroken) };
}

/** The one run of a text that should hold nothing else; null where there is none, or more. */
export function onlyRunIn(text: string): Run | null {
  const whole = decodeRun(text);
  if (whole !== null) return whole;
  const { runs, broken } = runsIn(text);
  const [run] = runs;
  return run !== undefined && runs.length === 1 && broken.length === 0 ? run : null;
}

/** A run that goes on after its end with what could be part of it is one that was damaged. */
const WHOLE = new RegExp(`(?<![\\w~-])${RUN_PATTERN}(?![_-]*[A-Za-z0-9~])`, 'g');

/** Stands where a run was. */
const FOUND = '\u0000';
const LINK_TO_FOUND = new RegExp(`#/debrief/+[^\\w${FOUND}]*${FOUND}`, 'g');

/** What is left of a run or of a link; beside a run, in what others have added to it, it takes more to look like one. */
const ONE_PART = /[a-z0-9]~[a-z]|#\/debrief\/+./i;
const TWO_PARTS = /[a-z0-9]~[a-z]+~|#\/debrief\/+./i;

/** Without the escapes of an address; a link within another address has them twice. */
function unescaped(text: string): string {
  let before = text;
  for (let round = 0; round < 3; round += 1) {
    const after = before.replaceAll(/%([0-7][0-9a-f])/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    if (after === before) break;
    before = after;
  }
  return before;
}
