import { createPlayer } from '../../conversation/replay.ts';
import type { PlayableScenario } from '../../conversation/playable.ts';
import style from '../../dialogue/practice/drill.css?inline';
import { createDrill } from '../../dialogue/practice/drill.ts';
import { renderFailure } from '../../dialogue/parts/failure.ts';
import { nextDrill } from '../../practice/choose.ts';
import { isWellPlayed } from '../../practice/grades.ts';
import { drillId } from '../../practice/moments.ts';
import { afterDrill } from '../../practice/schedule.ts';
import type { PracticeMessages } from '../../presentation/messages/practice.ts';
import { PRODUCT } from '../../presentation/product.ts';
import { presentDrill, presentFeedback } from '../../presentation/practice/drill.ts';
import { situationOf } from '../../review/situation.ts';
import { joinAfterwards } from '../../scenario/afterwards.ts';
import type { Move } from '../../scenario/model.ts';
import { attemptFrom, encodeMoves } from '../../session/run.ts';
import { latestMoment, withMove, type Attempt } from '../../session/session.ts';
import type { Judgement } from '../../solver/judging/judgement.ts';
import type { DrillRecord } from '../../storage/records/drill-record.ts';
import { judgeOf } from '../debrief/judge.ts';
import { unknownScenario } from '../nothing-there.ts';
import { formatRoute } from '../route.ts';
import type { Page, Shell } from '../shell.ts';
import { setStyles } from '../../../scenes/set-styles.ts';
import { adoptStyle } from '../style.ts';
import { lettersFor } from '../type/typefaces.ts';

/** Milliseconds to wait for a judgement. After that, only the earlier mistake decides. */
const PATIENCE = 5000;

/** A moment to play again. */
interface DrilledMoment {
  /** The attempt up to the moment. */
  readonly attempt: Attempt;
  readonly hash: string;
  /** The kept drill; null if somebody only has a link to the moment. */
  readonly record: DrillRecord | null;
  /** May take long, or never come. */
  readonly judged: Promise<Judgement | null>;
}

/** Fetches the moment that an address names: the scenario, and the moves before it. */
export async function loadDrill(shell: Shell, id: string, moves: string): Promise<() => Page> {
  const { environment } = shell;
  const loading = environment.loadScenario(id);
  if (loading === null) return unknownScenario(shell, id);
  const [playable, { afterwards }, memory, { practice }] = await Promise.all([
    loading,
    environment.loadMaterial(id),
    shell.memory(),
    environment.words.practice(),
  ]);
  const drills = (await memory?.drills()) ?? [];
  await lettersFor(playable.scenario.language, environment);
  const same = drills.filter((drill) => drill.scenario === id && drill.moves === moves);
  const record = same.find(({ hash }) => hash === playable.hash) ?? same[0] ?? null;

  const scenario = joinAfterwards({ scenario: playable.scenario, afterwards });
  const player = createPlayer(scenario, environment.effects);
  const read = attemptFrom(player, moves);
  const attempt = read.isWhole && latestMoment(read.attempt).ending === null ? read.attempt : null;
  const judged = attempt === null ? Promise.resolve(null) : judgeLast(shell, playable, attempt);
  if (attempt !== null && (record === null || (await stillTeaches(shell, record, playable, judged)))) {
    return () => openDrill(shell, { attempt, hash: playable.hash, record, judged }, practice);
  }
  if (record !== null) await memory?.removeDrill(record.id);
  return () => openGone(shell, record !== null, practice);
}

async function judgeLast(
  { environment }: Shell,
  playable: PlayableScenario,
  attempt: Attempt,
): Promise<Judgement | null> {
  const situation = situationOf(latestMoment(attempt));
  if (situation === null) return null;
  const judgements = await judgeOf(environment, playable).judge([situation]);
  return judgements?.[0] ?? null;
}

/** What is known when the waiting time is over; the time starts now. */
function inTime({ environment }: Shell, judged: Promise<Judgement | null>): Promise<Judgement | null> {
  const given = new Promise<null>((resolve) => void environment.later(PATIENCE, () => resolve(null)));
  return Promise.race([judged, given]);
}

/** After an edit of the scenario, a moment is worth repeating only if the earlier mistake would still be one. */
async function stillTeaches(
  shell: Shell,
  record: DrillRecord,
  { hash }: PlayableScenario,
  judged: Promise<Judgement | null>,
): Promise<boolean> {
  if (record.hash === hash) return true;
  const judgement = await inTime(shell, judged);
  const made = judgement?.options.find(({ move }) => encodeMoves([move]) === record.mistake);
  return judgement === null || (made !== undefined && !isWellPlayed(made.grade));
}

function openDrill(shell: Shell, moment: DrilledMoment, practice: PracticeMessages): Page {
  const { environment, accompaniment } = shell;
  const { attempt, record } = moment;
  const messages = { play: environment.messages, practice };
  const view = presentDrill(attempt, messages);
  let isLeft = false;
  adoptStyle(style);
  adoptStyle(setStyles());
  document.title = `${view.title} · ${PRODUCT}`;
  const drill = createDrill(environment.root, view, {
    messages,
    onMove: (move) => void answer(move),
    onTryAgain: () => shell.go(routeOf(attempt.player.scenario.id, encodeMoves(attempt.moves))),
  });
  accompaniment.attach(drill.stage);
  accompaniment.show(attempt);

  async function answer(move: Move): Promise<void> {
    const after = withMove(attempt, move);
    if (after === null) return;
    const judgement = await inTime(shell, moment.judged);
    const isSame = record !== null && encodeMoves([move]) === record.mistake;
    const grade = judgement?.options.find((option) => option.move === move)?.grade;
    const passed = grade === undefined ? !isSame : isWellPlayed(grade);
    const { kept, following } = await reschedule(shell, moment, passed);
    if (isLeft) return;
    const now = environment.now();
    const feedback = presentFeedback(
      { attempt: after, judgement, passed, isSame, drill: kept, now },
      messages,
    );
    drill.showFeedback(feedback, following && formatRoute(routeOf(following.scenario, following.moves)));
    accompaniment.follow(after, attempt);
  }

  return {
    close() {
      isLeft = true;
      accompaniment.leave();
      drill.destroy();
    },
  };
}

interface Rescheduled {
  readonly kept: DrillRecord | 'retired' | null;
  /** The drill to play now. */
  readonly following: DrillRecord | null;
}

/** Moves a drill along its ladder; from now on it belongs to the rules that it was played by. */
async function reschedule(
  { environment, ...shell }: Shell,
  { attempt, hash, record }: DrilledMoment,
  passed: boolean,
): Promise<Rescheduled> {
  const memory = await shell.memory();
  if (memory === null) return { kept: null, following: null };
  const now = environment.now();
  const { id: scenario } = attempt.player.scenario;
  const id = drillId(scenario, hash, encodeMoves(attempt.moves));
  const kept = record && afterDrill({ ...record, id, hash }, passed, now);
  if (record !== null && (kept === null || record.id !== id)) await memory.removeDrill(record.id);
  if (kept !== null) await memory.keepDrill(kept);
  const following = nextDrill(await memory.drills(), now, { id, scenario });
  return { kept: record === null ? null : (kept ?? 'retired'), following };
}

const routeOf = (scenario: string, moves: string) =>
  ({ page: 'other', name: 'drill', rest: [scenario, moves] }) as const;

/** The moment does not exist (any more). */
function openGone(
  { environment: { root }, go }: Shell,
  wasThere: boolean,
  { drill }: PracticeMessages,
): Page {
  renderFailure(root, {
    title: drill.title,
    text: wasThere ? drill.gone : drill.broken,
    action: {
      label: drill.practice,
      onChoose: () => go({ page: 'other', name: 'practice', rest: [] }),
    },
  });
  return { close: () => root.replaceChildren() };
}
