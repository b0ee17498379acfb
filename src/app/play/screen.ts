import type { PlayableScenario } from '../../conversation/playable.ts';
import { createPlayer } from '../../conversation/replay.ts';
import type { Play } from '../../dialogue/play/play.ts';
import { presentTurn } from '../../presentation/play/present-turn.ts';
import type { TurnView } from '../../presentation/play/turn-view.ts';
import { BASE_VARIANT } from '../../rubric/canonical.ts';
import { encodeMoves, encodeRun } from '../../session/run.ts';
import { latestMoment, type Attempt, type Session } from '../../session/session.ts';
import { giveNoticeLate, loadLateParts } from './prefetch.ts';
import { wantsLessMotion } from '../settings/preferences.ts';
import type { AttemptKeeper } from '../memory/attempt-keeper.ts';
import type { Shell } from '../shell.ts';

/** Milliseconds that a move waits to be kept. Then it is shown anyway. */
const LONGEST_WAIT = 1000;

/** Shows the attempts of a session. A visible move is a kept move. */
export interface PlayScreen {
  readonly show: (attempt: Attempt) => void;
  /**
   * Shows the attempt once it is kept, or when that takes too long.
   * @param before null if more than one move changed.
   */
  readonly showOnceKept: (attempt: Attempt, before: Attempt | null) => void;
  /** Shows the same attempt again, so that it can be answered, unless a newer one is about to be shown. */
  readonly refresh: () => void;
  readonly close: () => void;
}

export interface PlayParts {
  readonly playable: PlayableScenario;
  readonly assessed: boolean;
  readonly session: Session;
  readonly play: Play;
  readonly keeper: AttemptKeeper;
}

export function createPlayScreen(shell: Shell, parts: PlayParts): PlayScreen {
  const { playable, assessed, session, play, keeper } = parts;
  const { environment, preferences, accompaniment } = shell;
  const { messages } = environment;
  const { id } = playable.scenario;
  const late = loadLateParts(shell, playable, assessed ? null : session.attempt);
  let { hash } = playable;
  let undrawn: Attempt | null = null;
  let isOpen = true;

  const present = (attempt: Attempt): TurnView => {
    const view = presentTurn(attempt, messages, !assessed);
    return (preferences.current(id).remarks && late.remark?.(view, attempt)) || view;
  };
  const runOf = ({ moves }: Attempt): string =>
    encodeRun({ scenario: id, variant: BASE_VARIANT, hash, moves: encodeMoves(moves) });
  const debriefOf = (attempt: Attempt) =>
    isOver(attempt) ? late.makeDebrief?.(runOf(attempt), attempt.undone) : undefined;
  const show = (attempt: Attempt, open = debriefOf(attempt)): void => {
    if (!open) play.render(present(attempt));
    if (isOver(attempt)) shell.replace({ page: 'debrief', run: runOf(attempt), open });
  };
  const keep = async (attempt: Attempt): Promise<void> => {
    const isKept = await keeper.keep(attempt, runOf(attempt));
    if (!isKept && isOpen) giveNoticeLate(environment, 'notSaved');
  };
  const adopt = (saved: PlayableScenario): void => {
    if (saved.scenario.id !== id) return;
    hash = saved.hash;
    late.makeDebrief = null;
    session.adopt(createPlayer(saved.scenario, environment.effects));
  };
  const stops = [followSettings(shell, parts)];
  if (import.meta.env.DEV) stops.push(environment.onScenarioSaved(adopt));
  return {
    show,
    showOnceKept(attempt, before) {
      const draw = (): void => {
        if (undrawn !== attempt) return;
        undrawn = null;
        accompaniment.follow(attempt, before);
        if (!isOver(attempt)) {
          shell.mark({ page: 'play', scenario: id, moves: encodeMoves(attempt.moves), assessed });
        }
        show(attempt, debrief);
      };
      let debrief: ReturnType<typeof debriefOf>;
      undrawn = attempt;
      environment.later(LONGEST_WAIT, draw);
      void keep(attempt).then(draw);
      // Computed while the move is being written.
      environment.later(0, () => {
        if (undrawn === attempt) debrief = debriefOf(attempt);
      });
    },
    refresh() {
      if (undrawn === null) play.render(present(session.attempt()));
    },
    close() {
      isOpen = false;
      undrawn = null;
      for (const stop of stops) stop();
    },
  };
}

const isOver = (attempt: Attempt): boolean => latestMoment(attempt).ending !== null;

/** Returns how to stop. */
function followSettings({ preferences }: Shell, { playable, assessed, play }: PlayParts): () => void {
  const configure = (): void => {
    const settings = preferences.current(playable.scenario.id);
    play.configure({
      showMeters: settings.showMeters && !assessed,
      typing: settings.typing && !wantsLessMotion(settings),
    });
  };
  configure();
  return preferences.subscribe(configure);
}
