import { words, sources } from 'virtual:rubric/words';
import { createPlayer } from '../conversation/replay.ts';
import type { EffectTable } from '../rubric/rubric.ts';
import style from '../dialogue/debrief.css?inline';
import { renderDebrief } from '../dialogue/debrief.ts';
import { renderFailure, showNotice } from '../dialogue/notice.ts';
import { debrief } from '../presentation/messages/debrief.ts';
import { presentDebrief } from '../presentation/present-debrief.ts';
import { joinAfterwards } from '../scenario/afterwards.ts';
import type { DebriefMaterial, PlayableScenario } from '../conversation/playable.ts';
import { decodeMoves, type Run } from '../session/run.ts';
import type { Attempt } from '../session/session.ts';
import { judgeOf } from './judges.ts';
import { mountResult } from './result-slip.ts';
import type { Page, Shell } from './shell.ts';
import { adoptStyle } from './style.ts';

/** Begins to solve the scenario, so that the review is there when the conversation ends. */
export const prepareJudge = (playable: PlayableScenario, table: EffectTable): void =>
  void judgeOf(playable, table);

/**
 * The debrief of a run, recomputed from the scenario and the moves.
 * @param undone how many moves were taken back on the way, which a run does not say.
 */
export function openDebrief(
  shell: Shell,
  playable: PlayableScenario,
  material: DebriefMaterial,
  run: Run,
  undone: number,
): Page {
  const { environment, accompaniment } = shell;
  adoptStyle(style);
  const { root, messages: play } = environment;
  const { afterwards, bounds } = material;
  const scenario = joinAfterwards({ scenario: playable.scenario, afterwards });
  const { id, title, setting } = scenario;
  const player = createPlayer(scenario, environment.effects);
  const decoded = decodeMoves(player, run.moves);
  const { moves, moments } = decoded.ok ? decoded.value : decoded.error;
  const isAsPlayed = decoded.ok && run.hash === playable.hash;
  const attempt: Attempt = { player, moves, moments, undone };
  const messages = { play, debrief };
  const view = presentDebrief(attempt, { messages, words, sources, bounds });
  const again = (): void => shell.go({ page: 'play', scenario: id, moves: null, assessed: false });
  document.title = `${debrief.debrief} · ${title}`;
  if (view === null) {
    renderFailure(root, {
      title,
      text: isAsPlayed ? debrief.unfinished : debrief.editedScenario,
      action: { label: debrief.tryAgain, onChoose: again },
    });
    return { close: () => root.replaceChildren() };
  }
  const shown = renderDebrief(root, view, {
    messages: debrief,
    setting,
    onTryAgain: again,
    onHome: () => shell.go({ page: 'home' }),
  });
  accompaniment.attach(shown.stage);
  accompaniment.show(attempt);
  void mountResult(shell, shown.result, { attempt, run, bounds, isAsPlayed }).catch(() => undefined);
  if (!isAsPlayed) showNotice(root, debrief.editedScenario);
  return {
    close() {
      accompaniment.leave();
      root.replaceChildren();
    },
  };
}
