import type { Actor } from 'xstate';
import type { Environment } from '../environment.ts';
import { latestMoment, type Attempt } from '../../session/session.ts';
import type { appMachine } from '../machine.ts';
import type { Shell } from '../shell.ts';

/**
 * Writes every change of page and every move to a list at the end of the page: `?inspect` in the
 * address opens it. For authors and for whoever carries on; it changes nothing.
 */
export async function openEventLog(
  { root, words }: Environment,
  actor: Actor<typeof appMachine>,
): Promise<Shell['log']> {
  const { dialogs } = await words.frame();
  const list = document.createElement('ol');
  list.className = 'event-log';
  list.setAttribute('aria-label', dialogs.eventLog);
  root.after(list);
  const log = (text: string): void => {
    const item = document.createElement('li');
    item.textContent = text;
    list.append(item);
  };
  const logPage = (snapshot: {
    readonly value: unknown;
    readonly context: { readonly route: unknown };
  }): void => log(`page ${JSON.stringify(snapshot.value)} ${JSON.stringify(snapshot.context.route)}`);
  logPage(actor.getSnapshot());
  actor.subscribe(logPage);
  return (attempt) => log(tellMove(attempt));
}

function tellMove(attempt: Attempt): string {
  const { turn, ending, context } = latestMoment(attempt);
  const move = `${attempt.moves.length} ${attempt.moves.at(-1) ?? ''}`;
  return `move ${move} → ${turn?.id ?? ending ?? ''} ${JSON.stringify(context.meters)}`;
}
