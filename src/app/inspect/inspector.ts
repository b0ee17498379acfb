import type { Actor } from 'xstate';
import style from '../../dialogue/inspect/panel.css?inline';
import { createPanel } from '../../dialogue/inspect/panel.ts';
import { situationOf } from '../../review/situation.ts';
import { latestMoment, type Attempt } from '../../session/session.ts';
import type { Judgement } from '../../solver/judging/judgement.ts';
import { inspect } from '../../workbench/inspect.ts';
import { judgeOf } from '../debrief/judge.ts';
import type { Environment } from '../environment.ts';
import type { appMachine } from '../machine.ts';
import type { Shell } from '../shell.ts';
import { adoptStyle } from '../style.ts';

/**
 * Shows, beside the game, what the engine and the solver know of the moment: `?inspect` in the address opens it. It is
 * for authors and developers, and it changes nothing. Returns a function to call after every move.
 */
export function openInspector(environment: Environment, actor: Actor<typeof appMachine>): Shell['log'] {
  adoptStyle(style);
  const panel = createPanel(environment.root);
  const logPage = (snapshot: {
    readonly value: unknown;
    readonly context: { readonly route: unknown };
  }): void => panel.log(`page ${JSON.stringify(snapshot.value)} ${JSON.stringify(snapshot.context.route)}`);
  logPage(actor.getSnapshot());
  actor.subscribe(logPage);

  let latest: Attempt | null = null;
  return (attempt) => {
    latest = attempt;
    const moment = latestMoment(attempt);
    const { scenario } = attempt.player;
    panel.log(`move ${attempt.moves.length} ${attempt.moves.at(-1) ?? '(none)'}`);
    panel.show(inspect(scenario, moment, null));
    void judgementOf(environment, attempt).then(
      (judgement) => attempt === latest && panel.show(inspect(scenario, moment, judgement)),
    );
  };
}

/** Null if the scenario is too large to be solved, and for a moment without a decision. */
async function judgementOf(environment: Environment, attempt: Attempt): Promise<Judgement | null> {
  const situation = situationOf(latestMoment(attempt));
  const playable = await environment.loadScenario(attempt.player.scenario.id);
  if (situation === null || playable === null) return null;
  const judgements = await judgeOf(environment, playable).judge([situation]);
  return judgements?.[0] ?? null;
}
