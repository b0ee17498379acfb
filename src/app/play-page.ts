import { BASE_VARIANT } from '../rubric/canonical.ts';
import { createPlayer } from '../conversation/replay.ts';
import { showNotice } from '../dialogue/notice.ts';
import { createPlay } from '../dialogue/play.ts';
import { presentTurn } from '../presentation/present-turn.ts';
import type { TurnView } from '../presentation/turn-view.ts';
import type { PlayableScenario } from '../conversation/playable.ts';
import { decodeMoves, encodeMoves, encodeRun } from '../session/run.ts';
import { createSession, latestMoment, type Attempt } from '../session/session.ts';
import { noteAttempt } from '../storage/attempts.ts';
import type { MakeDebrief } from './debrief-page.ts';
import type { Remark } from './remarks.ts';
import type { Recalled } from './memory.ts';
import type { Keeper } from './memory-keeper.ts';
import { createPause } from './pause.ts';
import type { PlayRoute } from './route.ts';
import type { Page, Shell } from './shell.ts';
import { wantsLessMotion } from './preferences.ts';

/** Milliseconds that a move waits for being kept, before it is shown all the same. */
const LONGEST_WAIT = 1000;

/**
 * A conversation in progress: the session, and all that shows it.
 * @param kept the attempt that the address began, as it is remembered; null where there is none.
 */
export function openPlay(
  shell: Shell,
  playable: PlayableScenario,
  { moves, assessed }: PlayRoute,
  kept: Recalled | null,
): Page {
  const { environment, preferences, accompaniment } = shell;
  const { messages, root, store } = environment;
  const { id, title } = playable.scenario;
  let { hash } = playable;
  let paused = false;
  let isOpen = true;
  let undrawn: Attempt | null = null;

  const opened = openAttempt(shell, playable, kept?.moves ?? moves, kept?.record.undone);
  const session = createSession(opened.attempt);
  const play = createPlay(root, {
    messages,
    setting: playable.scenario.setting,
    ticker: environment.ticker,
    onMove: (move, step) => !paused && session.make(move, step),
    onUndo: (step) => !paused && session.undo(step),
    onPause: shell.pause,
  });

  /** Null until it is at hand, and where nothing is told before the end. */
  let remark: Remark | null = null;
  const present = (attempt: Attempt): TurnView => {
    const view = presentTurn(attempt, messages, !assessed);
    return remark !== null && preferences.current(id).showMeters ? remark(view, attempt) : view;
  };
  const runOf = ({ moves }: Attempt): string =>
    encodeRun({ scenario: id, variant: BASE_VARIANT, hash, moves: encodeMoves(moves) });
  /** Null until all that a debrief needs is at hand. */
  let makeDebrief: MakeDebrief | null = null;
  const isOver = (attempt: Attempt): boolean => latestMoment(attempt).ending !== null;
  const show = (attempt: Attempt): void => {
    if (!isOver(attempt)) return play.render(present(attempt));
    const run = runOf(attempt);
    const open = makeDebrief?.(run, attempt.undone);
    if (!open) play.render(present(attempt));
    shell.replace({ page: 'debrief', run, open });
  };
  let keeper: Promise<Keeper | null> | null = null;
  const prepare = () =>
    (keeper ??= shell.memory().then((memory) => memory?.follow(id, kept, assessed) ?? null));
  const keep = async (attempt: Attempt): Promise<void> => {
    const run = runOf(attempt);
    const one = await prepare();
    if (one === null) {
      noteAttempt(store, id, { run, undone: attempt.undone, isOver: isOver(attempt), assessed });
    }
    const isKept = one === null ? store.isLasting() : await one.keep(attempt, run);
    if (!isKept && isOpen) showNotice(root, messages.notSaved);
  };
  /** What is seen of a move is kept: it is drawn once it is, or when that takes too long. */
  const showOnceKept = (attempt: Attempt, before: Attempt | null): void => {
    const draw = (): void => {
      if (undrawn !== attempt) return;
      undrawn = null;
      accompaniment.follow(attempt, before);
      if (!isOver(attempt)) {
        shell.mark({ page: 'play', scenario: id, moves: encodeMoves(attempt.moves), assessed });
      }
      show(attempt);
    };
    undrawn = attempt;
    environment.later(LONGEST_WAIT, draw);
    void keep(attempt).then(draw);
  };
  const configure = (): void => {
    const settings = preferences.current(id);
    play.configure({
      showMeters: settings.showMeters && !assessed,
      typing: settings.typing && !wantsLessMotion(settings),
    });
  };

  let before = opened.attempt;
  const stops = [
    preferences.subscribe(configure),
    session.subscribe((attempt) => {
      const isOneMove = attempt.moves.length === before.moves.length + 1;
      shell.log(attempt);
      showOnceKept(attempt, isOneMove ? before : null);
      before = attempt;
    }),
    environment.onScenarioSaved((saved) => {
      if (saved.scenario.id !== id) return;
      hash = saved.hash;
      makeDebrief = null;
      session.adopt(createPlayer(saved.scenario, environment.effects));
    }),
  ];

  document.title = `${title} · ${messages.product}`;
  configure();
  accompaniment.attach(play.stage);
  accompaniment.follow(opened.attempt, null);
  show(opened.attempt);
  play.focus();
  environment.whenIdle(() => {
    void prepare();
    if (!assessed) {
      import('./remarks.ts')
        .then((late) => (remark = late.createRemark(session.attempt())))
        .catch(() => undefined);
    }
    import('./debrief-page.ts')
      .then(({ prepareDebrief }) => prepareDebrief(shell, playable))
      .then((make) => (makeDebrief = make))
      .catch(() => undefined);
  });
  if (!opened.isWhole) showNotice(root, messages.brokenMoves);

  const pause = createPause(shell, id, {
    startAgain: assessed
      ? null
      : () => {
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
      if (undrawn === null) play.render(present(session.attempt()));
      play.focus();
    },
    close() {
      isOpen = false;
      undrawn = null;
      void keeper?.then((one) => one?.close());
      for (const stop of stops) stop();
      pause.close();
      accompaniment.leave();
      play.destroy();
      root.replaceChildren();
    },
  };
}

/** Replays as far as the moves still fit. */
function openAttempt(
  { environment }: Shell,
  { scenario }: PlayableScenario,
  moves: string | null,
  undone = 0,
) {
  const player = createPlayer(scenario, environment.effects);
  const decoded = decodeMoves(player, moves ?? '');
  const { moves: made, moments } = decoded.ok ? decoded.value : decoded.error;
  const attempt: Attempt = { player, moves: made, moments, undone };
  return { attempt, isWhole: decoded.ok };
}
