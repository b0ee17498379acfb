import type { PlayableScenario } from '../../conversation/playable.ts';
import { createPlayer } from '../../conversation/replay.ts';
import { createPlay } from '../../dialogue/play/play.ts';
import { attemptFrom } from '../../session/run.ts';
import { PRODUCT } from '../../presentation/product.ts';
import { createSession } from '../../session/session.ts';
import { giveNoticeLate } from './prefetch.ts';
import type { Recalled } from '../memory/memory.ts';
import { createPause } from './pause.ts';
import { createPlayScreen } from './screen.ts';
import { createLazyKeeper } from '../memory/lazy-keeper.ts';
import type { PlayRoute } from '../route.ts';
import type { Page, Shell } from '../shell.ts';

/**
 * A conversation in progress: the session, and all that shows it.
 * @param kept the remembered attempt that the address began; null if there is none.
 */
export function openPlay(
  shell: Shell,
  playable: PlayableScenario,
  { moves, assessed }: PlayRoute,
  kept: Recalled | null,
): Page {
  const { environment, accompaniment } = shell;
  const { messages, root } = environment;
  const { id, title, setting } = playable.scenario;
  let paused = false;

  const opened = openAttempt(shell, playable, kept?.moves ?? moves, kept?.record.undone);
  const session = createSession(opened.attempt);
  const play = createPlay(root, {
    messages,
    setting,
    ticker: environment.ticker,
    onMove: (move, step) => !paused && session.make(move, step),
    onUndo: (step) => !paused && session.undo(step),
    onPause: shell.pause,
  });
  const keeper = createLazyKeeper(shell, id, assessed, kept);
  const screen = createPlayScreen(shell, { playable, assessed, session, play, keeper });
  const pause = createPause(shell, id, assessed ? null : session.startAgain);

  let before = opened.attempt;
  session.subscribe((attempt) => {
    const isOneMove = attempt.moves.length === before.moves.length + 1;
    shell.log(attempt);
    screen.showOnceKept(attempt, isOneMove ? before : null);
    before = attempt;
  });

  document.title = `${title} · ${PRODUCT}`;
  accompaniment.attach(play.stage);
  accompaniment.follow(opened.attempt, null);
  shell.log(opened.attempt);
  screen.show(opened.attempt);
  play.focus();
  environment.whenIdle(() => void keeper.prepare());
  if (!opened.isWhole) giveNoticeLate(environment, 'brokenMoves');

  return {
    holdsBack: () => !paused && session.attempt().moves.length > 0,
    setPaused(now) {
      if (now === paused) return;
      paused = now;
      accompaniment.setPaused(now);
      if (paused) return pause.open();
      pause.close();
      screen.refresh();
      play.focus();
    },
    close() {
      screen.close();
      pause.close();
      accompaniment.leave();
      play.destroy();
      root.replaceChildren();
    },
  };
}

/** Replays the moves as far as they still fit. */
function openAttempt(
  { environment }: Shell,
  { scenario }: PlayableScenario,
  moves: string | null,
  undone = 0,
) {
  const player = createPlayer(scenario, environment.effects);
  return attemptFrom(player, moves ?? '', undone);
}
