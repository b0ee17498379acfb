import type { PlayableScenario } from '../../conversation/playable.ts';
import type { Attempt } from '../../session/session.ts';
import type { MakeDebrief } from '../debrief/page.ts';
import type { Environment } from '../environment.ts';
import type { NoticeName } from '../notices.ts';
import type { Remark } from './remarks.ts';
import type { Shell } from '../shell.ts';

/** What a conversation is given when the page has time for it; null until then, and where it cannot come. */
export interface LateParts {
  remark: Remark | null;
  makeDebrief: MakeDebrief | null;
}

/** Says it in passing as soon as what says it is there; where that cannot be had nothing is said. */
export const giveNoticeLate = (environment: Environment, name: NoticeName): void =>
  void import('../notices.ts').then((late) => late.giveNotice(environment, name)).catch(() => undefined);

/** @param attempt asked once the remarks are there: what was said before has none. Null where nothing is told before the end. */
export function loadLateParts(
  shell: Shell,
  playable: PlayableScenario,
  attempt: (() => Attempt) | null,
): LateParts {
  const parts: LateParts = { remark: null, makeDebrief: null };
  shell.environment.whenIdle(() => {
    if (attempt !== null) {
      import('./remarks.ts')
        .then((late) => late.loadRemarks(shell.environment))
        .then((createRemark) => (parts.remark = createRemark(attempt())))
        .catch(() => undefined);
    }
    import('../debrief/page.ts')
      .then((late) => late.prepareDebrief(shell, playable))
      .then((make) => (parts.makeDebrief = make))
      .catch(() => undefined);
  });
  return parts;
}
