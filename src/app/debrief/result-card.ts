import style from '../../dialogue/practice/result-card.css?inline';
import { saveFile } from '../../dialogue/practice/result-paper.ts';
import { renderSlip, type Personal } from '../../dialogue/practice/result-card.ts';
import { formatsOf } from '../../presentation/formats.ts';
import { presentResult } from '../../presentation/practice/result-view.ts';
import { nameOfResultFile, printResultFile } from '../../practice/result-file.ts';
import { resultOf } from '../../practice/result.ts';
import { encodeRun, type Run } from '../../session/run.ts';
import type { Attempt } from '../../session/session.ts';
import type { AttemptRecord } from '../../storage/records/attempt-record.ts';
import { formatRoute } from '../route.ts';
import type { Shell } from '../shell.ts';
import { adoptStyle } from '../style.ts';

export interface SlipSources {
  readonly attempt: Attempt;
  readonly run: Run;
  /** Whether these moves were made by today's rules. */
  readonly isAsPlayed: boolean;
}

/** Puts the result of a run into a debrief, with what this browser remembers of it. */
export async function mountResult(shell: Shell, slot: HTMLElement, from: SlipSources): Promise<void> {
  const { attempt, run, isAsPlayed } = from;
  const { now, words } = shell.environment;
  const text = encodeRun(run);
  const memory = await shell.memory();
  const find = async (): Promise<AttemptRecord | null> =>
    (await memory?.attempts())?.find((one) => one.run === text && one.finishedAt !== null) ?? null;
  const record = await find();
  // By today's rules an older run has other numbers: those that were told then are its result.
  const result = isAsPlayed ? resultOf(attempt) : (record?.result ?? null);
  if (result === null) return;

  const { hash, moves } = run;
  const link = new URL(formatRoute({ page: 'debrief', run: text }), location.href).href;
  const { scenario } = attempt.player;
  const [{ practice: messages }, formats] = await Promise.all([words.practice(), formatsOf(words)]);
  const view = presentResult({ scenario, result, record, hash, moves, link, messages, formats });
  adoptStyle(style);
  slot.replaceChildren(
    renderSlip(view, {
      messages,
      async onPersonal({ name, note }) {
        const latest = await find();
        if (memory === null || latest === null) return false;
        return memory.amend(latest.id, (kept) => {
          const changedAt = Math.max(now(), kept.changedAt + 1);
          return { ...kept, changedAt, name: name || null, note: note || null };
        });
      },
      onSave: (personal) => void save(personal),
    }),
  );

  async function save({ name, note }: Personal): Promise<void> {
    const latest = await find();
    if (latest === null) return;
    const file = { ...latest, result, name: name || null, note: note || null };
    saveFile(nameOfResultFile(latest), printResultFile(file));
  }
}
