import type { Browser, Page } from '@playwright/test';

const ROUNDS = 7;
const SLOWDOWN = 4;

/**
 * How long the stage keeps the page from answering an input while it comes, on a processor four times slower: the
 * longest task from when its script has arrived until its first picture is drawn. Milliseconds, the median.
 */
export async function longestTaskOfStage(browser: Browser, address: string): Promise<number> {
  const longest: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    longest.push(await longestTask(await context.newPage(), address));
    await context.close();
  }
  return longest.toSorted((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
}

async function longestTask(page: Page, address: string): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.addInitScript(() => {
    const tasks: PerformanceEntry[] = [];
    new PerformanceObserver((list) => void tasks.push(...list.getEntries())).observe({ type: 'longtask' });
    Object.assign(globalThis, { longTasks: tasks });
  });
  await page.goto(address);
  await page.waitForFunction(isDrawn, null, { polling: 250 });
  // The task that drew is told after it.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 200))));
  return page.evaluate(() => {
    const script = performance.getEntriesByType('resource').find(({ name }) => /\/game-/.test(name));
    const arrived = script instanceof PerformanceResourceTiming ? script.responseEnd : 0;
    const tasks: readonly PerformanceEntry[] = Reflect.get(globalThis, 'longTasks');
    const during = tasks.filter(({ startTime, duration }) => startTime + duration > arrived);
    return Math.max(0, ...during.map(({ duration }) => duration));
  });
}

/** Looks at the row of pixels in which the customer's face is: to look at all of them would be a long task itself. */
const isDrawn = (): boolean => {
  const canvas = document.querySelector('canvas');
  const context = canvas?.getContext('2d');
  if (canvas === null || !context) return false;
  const { data } = context.getImageData(0, Math.floor(canvas.height / 2), canvas.width, 1);
  return data.some((value) => value > 0);
};
