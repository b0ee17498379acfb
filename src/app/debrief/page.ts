import { language as rubricLanguage, words, sources } from 'virtual:rubric/words';
import { createPlayer, type Player } from '../../conversation/replay.ts';
import style from '../../dialogue/debrief/debrief.css?inline';
import reviewStyle from '../../dialogue/review/review.css?inline';
import { langOf } from '../../dialogue/parts/lang.ts';
import { renderDebrief } from '../../dialogue/debrief/debrief.ts';
import type { DebriefView } from '../../presentation/debrief/debrief-view.ts';
import { presentDebrief, type DebriefSources } from '../../presentation/debrief/present-debrief.ts';
import { presentReview } from '../../presentation/review/present-review.ts';
import type { ReviewView } from '../../presentation/review/review-view.ts';
import { reviewQuestions, sortAnswers, type Answers } from '../../review/questions.ts';
import { BASE_VARIANT } from '../../rubric/canonical.ts';
import { joinAfterwards } from '../../scenario/afterwards.ts';
import type { Move } from '../../scenario/model.ts';
import type { DebriefMaterial, PlayableScenario } from '../../conversation/playable.ts';
import { attemptFrom, decodeRun, encodeMoves, type Run } from '../../session/run.ts';
import { newAttempt, restoreAttempt, type Attempt } from '../../session/session.ts';
import type { Environment } from '../environment.ts';
import { judgeOf, type Judge } from './judge.ts';
import { keepScenario } from '../offline/copy.ts';
import { mountResult } from './result-card.ts';
import { formatRoute, type PlayRoute } from '../route.ts';
import type { Page, Shell } from '../shell.ts';
import { setStyles } from '../../../scenes/set-styles.ts';
import { adoptStyle } from '../style.ts';
import { fetchMaterial, type Material } from './sources.ts';
import { createWhatIfRoom } from './what-if.ts';

/**
 * Returns how to open the debrief of this run; undefined if the text is no run.
 * @param undone as in {@link composeDebrief}.
 */
export type MakeDebrief = (run: string, undone: number) => (() => Page) | undefined;

/**
 * Fetches all that a debrief needs and begins to solve the scenario, so that the review is ready when the conversation
 * ends. It also reviews the beginning, which nobody sees: code that has run once is faster, and the last move must not
 * wait.
 */
export async function prepareDebrief(shell: Shell, playable: PlayableScenario): Promise<MakeDebrief> {
  const { environment } = shell;
  const judge = judgeOf(environment, playable);
  void keepScenario(environment.store, playable.scenario.id).catch(() => undefined);
  const material = await fetchMaterial(environment, playable.scenario.id);
  const from = sourcesOf(material);
  adoptStyle(style);
  adoptStyle(setStyles());
  adoptStyle(reviewStyle);
  const beginning = restoreAttempt(environment.keep(createPlayers)(playable, material), newAttempt);
  presentDebrief(beginning, from);
  void answersTo(beginning, judge).then((answers) => answers && presentReview(beginning, answers, from));
  return (text, undone) => {
    const run = decodeRun(text);
    return run === null ? undefined : composeDebrief(shell, playable, material, run, undone);
  };
}

/**
 * Computes the debrief of a run from the scenario and the moves, as far as the moves still fit: everything except
 * drawing, so that this can be done while the last move is being written. Returns how to open it.
 * @param undone how many moves were taken back on the way; a run does not say so.
 */
export function composeDebrief(
  shell: Shell,
  playable: PlayableScenario,
  material: Material,
  run: Run,
  undone: number,
): () => Page {
  const { environment } = shell;
  const player = environment.keep(createPlayers)(playable, material);
  // As far as the moves still fit.
  const { attempt, isWhole } = attemptFrom(player, run.moves, undone);
  const judge = judgeOf(environment, playable);
  const isEdited = run.hash !== playable.hash || run.variant !== BASE_VARIANT;
  const from = sourcesOf(material);
  // The solver's thread works on it while this one goes on.
  const reviewing = answersTo(attempt, judge).then((answers) => ({
    answers,
    view: answers && presentReview(attempt, answers, from),
  }));
  const view = presentDebrief(attempt, from, { isWhole, isEdited });
  const result = { attempt, run, isAsPlayed: !isEdited && isWhole };
  return () => openDebrief(shell, { attempt, from, judge, view, reviewing, result });
}

/** All that a debrief shows. */
interface Composed {
  readonly attempt: Attempt;
  readonly from: DebriefSources;
  readonly judge: Judge;
  readonly view: DebriefView;
  /** Null if there is no solution. */
  readonly reviewing: Promise<{ readonly answers: Answers | null; readonly view: ReviewView | null }>;
  readonly result: Parameters<typeof mountResult>[2];
}

function openDebrief(shell: Shell, { attempt, from, judge, view, reviewing, result }: Composed): Page {
  const { accompaniment } = shell;
  const { root } = shell.environment;
  adoptStyle(style);
  adoptStyle(setStyles());
  adoptStyle(reviewStyle);
  const { id, title, setting, language } = attempt.player.scenario;
  const routeOf = (moves: readonly Move[] | null): PlayRoute => ({
    page: 'play',
    scenario: id,
    moves: moves && encodeMoves(moves),
    assessed: false,
  });
  const addressOf = (moves: readonly Move[]): string => formatRoute(routeOf(moves));
  const playOn = (moves: readonly Move[]): void => shell.go({ ...routeOf(moves), isNew: true });
  const before = (count: number): readonly Move[] => attempt.moves.slice(0, count);

  const whatIf = createWhatIfRoom(attempt, from, judge, {
    lang: langOf(language, from.messages.debrief.language),
    addressOf,
    onPlayOn: playOn,
  });
  document.title = `${from.messages.debrief.debrief} · ${title}`;
  const shown = renderDebrief(root, view, {
    messages: from.messages,
    setting,
    whatIf: whatIf.element,
    onTryAgain: () => shell.go(routeOf(null)),
    onHome: () => shell.go({ page: 'home' }),
    addressAfter: (count) => addressOf(before(count)),
    onTryFrom: (count) => playOn(before(count)),
    onWhatIf: whatIf.open,
    address: () => location.href,
    copy: copyText,
  });
  accompaniment.attach(shown.stage);
  accompaniment.show(attempt);
  void mountResult(shell, shown.result, result).catch(() => undefined);

  let isOpen = true;
  const showReview = async (): Promise<void> => {
    const { answers, view: known } = await reviewing;
    if (!isOpen) return;
    if (answers !== null) whatIf.learn(attempt.moments, answers.moments);
    shown.showReview(known);
  };
  void showReview();

  return {
    close() {
      isOpen = false;
      accompaniment.leave();
      root.replaceChildren();
    },
  };
}

/** The solution's answers about an attempt; null if there is no solution. */
async function answersTo(attempt: Attempt, judge: Judge): Promise<Answers | null> {
  const questions = reviewQuestions(attempt);
  const judgements = await judge.judge(questions.situations);
  return judgements && sortAnswers(attempt, questions, judgements);
}

type PlayerOf = (playable: PlayableScenario, material: DebriefMaterial) => Player;

/**
 * Players that also know what is told only afterwards. The latest one is kept, so that a debrief finds ready what the
 * conversation began.
 */
function createPlayers({ effects }: Environment): PlayerOf {
  let latest: { readonly playable: PlayableScenario; readonly player: Player } | null = null;
  return (playable, { afterwards }) => {
    if (latest?.playable !== playable) {
      const { scenario } = playable;
      latest = { playable, player: createPlayer(joinAfterwards({ scenario, afterwards }), effects) };
    }
    return latest.player;
  };
}

const sourcesOf = ({ messages, formats, fewestReplies }: Material): DebriefSources => ({
  messages,
  formats,
  words,
  rubricLanguage,
  sources,
  fewestReplies,
});

/** Over plain http there is no clipboard, and a browser may refuse it elsewhere. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
