import { BASE_VARIANT } from '../rubric/canonical.ts';
import { createPlayer } from '../conversation/replay.ts';
import { showNotice } from '../dialogue/notice.ts';
import { createPlay } from '../dialogue/play.ts';
import { presentTurn } from '../presentation/present-turn.ts';
import type { PlayableScenario } from '../conversation/playable.ts';
import { decodeMoves, decodeRun, encodeMoves, encodeRun } from '../session/run.ts';
import { createSession, latestMoment, type Attempt } from '../session/session.ts';
import { keepAttempt, keepFinished, keptAttempt } from '../storage/attempts.ts';
import { createPause } from './pause.ts';
import type { PlayRoute } from './route.ts';
import type { Page, Shell } from './shell.ts';
import { wantsLessMotion } from './preferences.ts';

/** A conversation in progress: the session, and all that shows it. */
export function openPlay(shell: Shell, playable: PlayableScenario, { moves, assessed }: PlayRoute): Page {
  const { environment, preferences, accompaniment } = shell;
  const { messages, root, store } = environment;
  const { id, title } = playable.scenario;
  let { hash } = playable;
  let paused = false;

  const opened = openAttempt(shell, playable, moves);
  const session = createSession(opened.attempt);
  const play = createPlay(root, {
    messages,
    setting: playable.scenario.setting,
    ticker: environment.ticker,
    onMove: (move, step) => !paused && session.make(move, step),
    onUndo: (step) => !paused && session.undo(step),
    onPause: shell.pause,
  });

  const runOf = (attempt: Attempt) => ({
    run: encodeRun({ scenario: id, variant: BASE_VARIANT, hash, moves: encodeMoves(attempt.moves) }),
    undone: attempt.undone,
  });
  const show = (attempt: Attempt): void => {
    play.render(presentTurn(attempt, messages));
    if (latestMoment(attempt).ending !== null) openDebrief(attempt);
  };
  const openDebrief = (attempt: Attempt): void => shell.replace({ page: 'debrief', run: runOf(attempt).run });
  const keep = (attempt: Attempt): void => {
    if (latestMoment(attempt).ending !== null) return keepFinished(store, id, runOf(attempt));
    keepAttempt(store, id, runOf(attempt));
    shell.mark({ page: 'play', scenario: id, moves: encodeMoves(attempt.moves), assessed });
    if (!store.isLasting()) showNotice(root, messages.notSaved);
  };
  const configure = (): void => {
    const settings = preferences.current(id);
    play.configure({
      showMeters: settings.showMeters,
      typing: settings.typing && !wantsLessMotion(settings),
    });
  };

  let before = opened.attempt;
  const stops = [
    preferences.subscribe(configure),
    session.subscribe((attempt) => {
      const isOneMove = attempt.moves.length === before.moves.length + 1;
      accompaniment.follow(attempt, isOneMove ? before : null);
      before = attempt;
      shell.log(attempt);
      keep(attempt);
      show(attempt);
    }),
    environment.onScenarioSaved((saved) => {
      if (saved.scenario.id !== id) return;
      hash = saved.hash;
      session.adopt(createPlayer(saved.scenario, environment.effects));
    }),
  ];

  document.title = `${title} · ${messages.product}`;
  configure();
  accompaniment.attach(play.stage);
  accompaniment.follow(opened.attempt, null);
  show(opened.attempt);
  play.focus();
  environment.whenIdle(() => void prepare().catch(() => undefined));
  if (!opened.isWhole) showNotice(root, messages.brokenMoves);

  async function prepare(): Promise<void> {
    const { prepareDebrief } = await import('./debrief-page.ts');
    await prepareDebrief(environment, playable);
  }

  const pause = createPause(shell, id, {
    startAgain() {
      shell.resume();
      session.startAgain();
    },
    leave: () => shell.go({ page: 'home' }),
  });
  return {
    holdsBack: () => !paused && session.attempt().moves.length > 0,
    setPaused(now) {
      if (now === paused) return;
      paused = now;
      accompaniment.setPaused(now);
      if (paused) return pause.open();
      pause.close();
      // What was tried while it was paused was not let through: the view waits for its answer again.
      play.render(presentTurn(session.attempt(), messages));
      play.focus();
    },
    close() {
      for (const stop of stops) stop();
      pause.close();
      accompaniment.leave();
      play.destroy();
      root.replaceChildren();
    },
  };
}

/**
 * Replays what the address holds, as far as it still fits. Where this browser has kept the same attempt with more
 * moves, that is taken: the address may be a moment behind.
 */
function openAttempt({ environment }: Shell, playable: PlayableScenario, moves: string | null) {
  const player = createPlayer(playable.scenario, environment.effects);
  const kept = moves === null ? null : keptAttempt(environment.store, playable.scenario.id);
  const run = kept === null ? null : decodeRun(kept.run);
  const isSame = run !== null && run.hash === playable.hash && run.moves.startsWith(moves ?? '');
  const decoded = decodeMoves(player, isSame ? run.moves : (moves ?? ''));
  const { moves: made, moments } = decoded.ok ? decoded.value : decoded.error;
  const attempt: Attempt = {
    player,
    moves: made,
    moments,
    undone: isSame && kept !== null ? kept.undone : 0,
  };
  return { attempt, isWhole: decoded.ok };
}
