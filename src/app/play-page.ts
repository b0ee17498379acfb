import { BASE_VARIANT } from '../rubric/canonical.ts';
import { createPlayer, type Player } from '../conversation/replay.ts';
import { showNotice } from '../dialogue/notice.ts';
import { createPlay } from '../dialogue/play.ts';
import { presentTurn } from '../presentation/present-turn.ts';
import type { PlayableScenario } from '../conversation/playable.ts';
import { decodeMoves, encodeMoves, encodeRun } from '../session/run.ts';
import { createSession, latestMoment, type Attempt } from '../session/session.ts';
import { keepAttempt, keepFinished, keptAttempt } from '../storage/attempts.ts';
import { createPause } from './pause.ts';
import type { Page, Shell } from './shell.ts';
import { wantsLessMotion } from './preferences.ts';

/**
 * A conversation in progress: the session, and all that shows it.
 * @param moves as the address has them; null for a fresh start.
 */
export function openPlay(shell: Shell, playable: PlayableScenario, moves: string | null): Page {
  const { environment, preferences, accompaniment } = shell;
  const { messages, root, store } = environment;
  const { id, title } = playable.scenario;
  let { hash } = playable;
  let paused = false;

  const opened = openAttempt(shell, createPlayer(playable.scenario, environment.effects), moves);
  const session = createSession(opened.attempt);
  const play = createPlay(root, {
    messages,
    setting: playable.scenario.setting,
    ticker: environment.ticker,
    onMove: (move, step) => void session.make(move, step),
    onUndo: (step) => void session.undo(step),
    onPause: shell.pause,
  });

  const runOf = (attempt: Attempt) => ({
    run: encodeRun({ scenario: id, variant: BASE_VARIANT, hash, moves: encodeMoves(attempt.moves) }),
    undone: attempt.undone,
  });
  const show = (attempt: Attempt): void => {
    play.render(presentTurn(attempt, messages));
    if (latestMoment(attempt).ending !== null) finish(attempt);
  };
  const finish = (attempt: Attempt): void => {
    const finished = runOf(attempt);
    keepFinished(store, id, finished);
    shell.replace({ page: 'debrief', run: finished.run });
  };
  const keep = (attempt: Attempt): void => {
    if (latestMoment(attempt).ending !== null) return;
    keepAttempt(store, id, runOf(attempt));
    shell.mark({ page: 'play', scenario: id, moves: encodeMoves(attempt.moves) });
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
      logMove(attempt);
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
  environment.whenIdle(() => void import('./debrief-page.ts').catch(() => undefined));
  if (opened.isEdited) showNotice(root, messages.editedScenario);

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

/** Replays what the address holds, as far as it still fits. */
function openAttempt({ environment }: Shell, player: Player, moves: string | null) {
  const decoded = decodeMoves(player, moves ?? '');
  const kept = keptAttempt(environment.store, player.scenario.id);
  const { moves: made, moments } = decoded.ok ? decoded.value : decoded.error;
  const isKept = moves !== null && kept !== null && kept.run.endsWith(`~${moves}`);
  const attempt: Attempt = { player, moves: made, moments, undone: isKept ? kept.undone : 0 };
  return { attempt, isEdited: !decoded.ok };
}

/** For whoever inspects: see event-log.ts. */
function logMove(attempt: Attempt): void {
  const { turn, ending, context } = latestMoment(attempt);
  const where = turn?.id ?? ending ?? '';
  const detail = `move ${attempt.moves.length} ${attempt.moves.at(-1) ?? ''} → ${where} ${JSON.stringify(context.meters)}`;
  dispatchEvent(new CustomEvent('the-last-word:happened', { detail }));
}
