import cards from 'virtual:cards';
import dialogStyle from '../../dialogue/parts/dialog.css?inline';
import type { OpenDialog } from '../../dialogue/parts/dialog.ts';
import style from '../../dialogue/practice/practice.css?inline';
import { renderPractice, type PracticeView } from '../../dialogue/practice/practice.ts';
import { openErase } from '../../dialogue/practice/keeping.ts';
import { historyOf } from '../../practice/history.ts';
import { outlookOn } from '../../practice/choose.ts';
import { presentHistory, type AttemptView } from '../../presentation/practice/history-view.ts';
import { formatsOf, type Formats } from '../../presentation/formats.ts';
import type { PracticeMessages } from '../../presentation/messages/practice.ts';
import { PRODUCT } from '../../presentation/product.ts';
import { presentHealth, presentOutlook } from '../../presentation/practice/practice-view.ts';
import type { Scenario } from '../../scenario/model.ts';
import { isLeftUndone, movesOf, type AttemptRecord } from '../../storage/records/attempt-record.ts';
import type { DrillRecord } from '../../storage/records/drill-record.ts';
import type { Memory } from '../../storage/memory.ts';
import { catchUp } from './after-the-end.ts';
import { practiceActions } from './actions.ts';
import { formatRoute } from '../route.ts';
import type { Page, Shell } from '../shell.ts';
import { adoptStyle } from '../style.ts';

/** All that the page shows, at one moment. */
interface Kept {
  readonly attempts: readonly AttemptRecord[];
  readonly drills: readonly DrillRecord[];
  readonly scenarios: ReadonlyMap<string, Scenario>;
}

/** The language of the page. */
interface Told {
  readonly messages: PracticeMessages;
  readonly formats: Formats;
}

/** Fetches the attempts and the drills; the page is then shown at once. */
export async function loadPractice(shell: Shell): Promise<() => Page> {
  const memory = await shell.memory();
  const { words } = shell.environment;
  const [kept, { practice: messages }, formats] = await Promise.all([
    read(shell, memory),
    words.practice(),
    formatsOf(words),
  ]);
  return () => openPractice(shell, memory, kept, { messages, formats });
}

function openPractice(shell: Shell, memory: Memory | null, start: Kept, by: Told): Page {
  const { messages } = by;
  const { root, now } = shell.environment;
  const actions = practiceActions(memory, now, messages);
  let dialog: OpenDialog | null = null;
  let isLeft = false;
  adoptStyle(style);
  adoptStyle(dialogStyle);
  document.title = `${messages.title} · ${PRODUCT}`;
  show(start, '');
  if (memory !== null && start.attempts.some(isLeftUndone)) void makeUpFor(memory).catch(() => undefined);

  function show(kept: Kept, told: string): void {
    const { attempts, drills } = kept;
    const [first] = outlookOn(drills, now()).due;
    renderPractice(root, viewOf(kept, memory, now(), by), {
      messages,
      told,
      hrefOf,
      drillHref: first === undefined ? '#/practice' : hrefOfDrill(first),
      onExport: actions.onExport,
      onImport: async (file) => showAnew(await actions.onImport(file)),
      onErase: () => {
        dialog = openErase({
          messages,
          attempts: attempts.length,
          drills: drills.length,
          onErase: () => void actions.onErase().then(showAnew),
        });
      },
    });
  }

  async function showAnew(told: string): Promise<string> {
    const kept = await read(shell, memory);
    if (!isLeft) show(kept, told);
    return told;
  }
  async function makeUpFor(known: Memory): Promise<void> {
    if (!(await catchUp(known, shell.environment))) return;
    const kept = await read(shell, known);
    // If somebody is in the middle of something, it stays; the next visit shows the rest.
    if (!isLeft && isUntouched(root)) show(kept, '');
  }

  return {
    close() {
      isLeft = true;
      dialog?.close();
      root.replaceChildren();
    },
  };
}

function viewOf(
  { attempts, drills, scenarios }: Kept,
  memory: Memory | null,
  now: number,
  { messages, formats }: Told,
): PracticeView {
  return {
    drills: presentOutlook(outlookOn(drills, now), now, messages),
    histories: historyOf(attempts).map((history) =>
      presentHistory(history, { scenario: scenarios.get(history.scenario) ?? null, messages, formats }),
    ),
    health: presentHealth(memory?.health() ?? null, messages),
  };
}

/** Whether nobody has focused anything on the page yet. */
function isUntouched(root: HTMLElement): boolean {
  const { activeElement, body } = document;
  return activeElement === body || activeElement === root.querySelector('h1');
}

async function read({ environment }: Shell, memory: Memory | null): Promise<Kept> {
  const [attempts, drills] = await Promise.all([memory?.attempts() ?? [], memory?.drills() ?? []]);
  const known = cards.filter(({ id }) => attempts.some(({ scenario }) => scenario === id));
  const loaded = await Promise.all(known.map(({ id }) => environment.loadScenario(id)));
  const scenarios = loaded.flatMap((playable) =>
    playable === null ? [] : [[playable.scenario.id, playable.scenario] as const],
  );
  return { attempts, drills, scenarios: new Map(scenarios) };
}

function hrefOf({ link }: AttemptView): string | null {
  if (link === null) return null;
  const { scenario, run, mode } = link.record;
  return link.kind === 'debrief'
    ? formatRoute({ page: 'debrief', run })
    : formatRoute({ page: 'play', scenario, moves: movesOf(run), assessed: mode === 'assessment' });
}

const hrefOfDrill = ({ scenario, moves }: DrillRecord): string =>
  formatRoute({ page: 'other', name: 'drill', rest: [scenario, moves] });
