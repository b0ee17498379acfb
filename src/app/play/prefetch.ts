import type { PlayableScenario } from '../../conversation/playable.ts';
import type { Attempt } from '../../session/session.ts';
import type { MakeDebrief } from '../debrief/page.ts';
import type { Environment } from '../environment.ts';
import type { NoticeName } from '../notices.ts';
import type { Remark } from './remarks.ts';
import type { Shell } from '../shell.ts';

/** Parts that a conversation gets when the page has time for them; null until then, or if they cannot be loaded. */
export interface LateParts {
  remark: Remark | null;
  makeDebrief: MakeDebrief | null;
}

/** Shows a short message as soon as its code is there; if that cannot be loaded, nothing is shown. */
export const giveNoticeLate = (environment: Environment, name: NoticeName): void =>
  void import('../notices.ts').then((late) => late.giveNotice(environment, name)).catch(() => undefined);

/** @param attempt called once the remarks are there: earlier moves get none. Null if nothing is told before the end. */
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
