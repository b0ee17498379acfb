import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createDesk } from '../../src/app/cohort/desk.ts';
import { environmentOf, type Environment, type World } from '../../src/app/environment.ts';
import { judgeOf } from '../../src/app/debrief/judge.ts';
import { playerOf } from '../helpers/play.ts';

/** A thread whose script the browser may not get: it then says nothing but that it failed. */
class Thread extends EventTarget {
  static readonly started: Thread[] = [];
  readonly heard: { readonly kind: string }[] = [];
  isEnded = false;

  constructor() {
    super();
    Thread.started.push(this);
  }

  postMessage(question: { readonly kind: string }): void {
    this.heard.push(question);
  }

  terminate(): void {
    this.isEnded = true;
  }

  fail(): void {
    this.dispatchEvent(new Event('error'));
  }

  tell(data: object): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const latestThread = (): Thread => {
  const thread = Thread.started.at(-1);
  if (thread === undefined) throw new Error('No thread was started');
  return thread;
};

beforeEach(() => {
  Thread.started.length = 0;
  vi.stubGlobal('Worker', Thread);
  vi.stubGlobal('location', { origin: 'null' });
});
afterEach(() => vi.unstubAllGlobals());

describe('where the script of a thread could not be fetched', () => {
  test('the next files are read by another one', async () => {
    const desk = createDesk({} as Environment);
    const first = desk.load([], () => undefined);
    await expect.poll(() => Thread.started).toHaveLength(1);
    latestThread().fail();
    expect(await first).toBe('failed');

    const second = desk.load([], () => undefined);
    await expect.poll(() => Thread.started).toHaveLength(2);
    expect(latestThread().heard).toEqual([{ kind: 'load', files: [] }]);
    latestThread().tell({ kind: 'loaded', summary: {} });
    expect(await second).toBe('loaded');
  });

  test('the next debrief asks another one, and one that was too much to solve asks none', async () => {
    const { scenario, table } = playerOf('plum-exchange');
    const playable = { scenario, hash: 'AAAAAAAAAAAAAAAA' };
    const environment = environmentOf({ effects: table } as World);
    const asked = judgeOf(environment, playable).judge([]);
    latestThread().fail();
    expect(await asked).toBeNull();

    const again = judgeOf(environment, playable);
    expect(Thread.started).toHaveLength(2);
    const waiting = again.judge([]);
    latestThread().tell({ kind: 'too-large', message: 'too large' });
    expect(await waiting).toBeNull();
    expect(judgeOf(environment, playable)).toBe(again);
    expect(Thread.started).toHaveLength(2);
  });
});

test('files that come while those before are being stopped wait until they are', async () => {
  const desk = createDesk({} as Environment);
  const before = desk.load([], () => undefined);
  await expect.poll(() => Thread.started).toHaveLength(1);
  desk.cancel();
  const after = desk.load([], () => undefined);
  await Promise.resolve();
  expect(latestThread().heard.map(({ kind }) => kind)).toEqual(['load', 'cancel']);
  latestThread().tell({ kind: 'cancelled' });
  expect(await before).toBe('cancelled');
  await expect.poll(() => latestThread().heard.map(({ kind }) => kind)).toEqual(['load', 'cancel', 'load']);
  latestThread().tell({ kind: 'loaded', summary: {} });
  expect(await after).toBe('loaded');
});
