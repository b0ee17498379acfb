import type { Browser, CDPSession } from '@playwright/test';

const ROUNDS = 7;
const SLOWDOWN = 4;
/** Milliseconds after the canvas has come; its first frames are drawn within this time. */
const FIRST_PICTURES = 1500;

/** Of the tasks in which the stage's script works, in milliseconds of CPU time, medians. */
export interface StageTasks {
  /** The task that reads the script. */
  readonly reading: number;
  /** The longest task: no input waits longer than this. */
  readonly longest: number;
}

/** How long the stage keeps the page from answering an input while it loads, on a processor four times slower. */
export async function measureStage(browser: Browser, address: string): Promise<StageTasks> {
  const rounds: StageTasks[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const events = await traced(session, async () => {
      await page.goto(address);
      await page.locator('canvas').waitFor();
      await page.waitForTimeout(FIRST_PICTURES);
    });
    rounds.push(tasksOfStage(events));
    await context.close();
  }
  const median = (values: readonly number[]): number =>
    values.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
  return {
    reading: median(rounds.map(({ reading }) => reading)),
    longest: median(rounds.map(({ longest }) => longest)),
  };
}

/** One span of work as Chromium writes it; `dur` and `tdur` in microseconds, `tdur` of CPU time. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: object;
}

async function traced(session: CDPSession, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push({ name: '', pid: 0, tid: 0, ts: 0, ...event });
  });
  const includedCategories = ['toplevel', 'v8', 'devtools.timeline'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await work();
  const complete = new Promise((resolve) => void session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  return events;
}

function tasksOfStage(events: readonly TraceEvent[]): StageTasks {
  const ofStage = events.filter(({ args }) => /\/game-[\w-]+\.js/.test(JSON.stringify(args ?? {})));
  const first = ofStage.find(({ name }) => name === 'v8.compileModule' || name === 'FunctionCall');
  const tasks = events.filter(
    ({ name, pid, tid }) => name.endsWith('RunTask') && pid === first?.pid && tid === first.tid,
  );
  const around = ({ ts, pid, tid }: TraceEvent): readonly TraceEvent[] =>
    tasks.filter(
      (task) => task.pid === pid && task.tid === tid && task.ts <= ts && ts <= task.ts + (task.dur ?? 0),
    );
  const longestOf = (inside: readonly TraceEvent[]): number =>
    Math.max(0, ...inside.flatMap(around).map(({ tdur = 0 }) => tdur / 1000));
  // Chromium does not say which module it reads: so this takes the longest read before the module works.
  const atWork = ofStage.find(({ name }) => name === 'FunctionCall')?.ts ?? Infinity;
  const read = events.filter(
    ({ name, ts, tid }) =>
      name === 'v8.evaluateModule' && tid === first?.tid && ts >= first.ts && ts < atWork,
  );
  return { reading: Math.max(0, ...read.map(({ tdur = 0 }) => tdur / 1000)), longest: longestOf(ofStage) };
}
