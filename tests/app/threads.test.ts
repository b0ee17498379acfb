import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { deskOf } from '../../src/app/cohort-desk.ts';
import type { Environment } from '../../src/app/environment.ts';
import { judgeOf } from '../../src/app/judges.ts';
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
    const desk = deskOf({} as Environment);
    const first = desk.load([], () => undefined);
    latestThread().fail();
    expect(await first).toBe('failed');

    const second = desk.load([], () => undefined);
    expect(Thread.started).toHaveLength(2);
    expect(latestThread().heard).toEqual([{ kind: 'load', files: [] }]);
    latestThread().tell({ kind: 'loaded', summary: {} });
    expect(await second).toBe('loaded');
  });

  test('the next debrief asks another one, and one that was too much to solve asks none', async () => {
    const { scenario, table } = playerOf('plum-exchange');
    const playable = { scenario, hash: 'AAAAAAAAAAAAAAAA' };
    const asked = judgeOf(playable, table).judge([]);
    latestThread().fail();
    expect(await asked).toBeNull();

    const again = judgeOf(playable, table);
    expect(Thread.started).toHaveLength(2);
    const waiting = again.judge([]);
    latestThread().tell({ kind: 'too-large', message: 'too large' });
    expect(await waiting).toBeNull();
    expect(judgeOf(playable, table)).toBe(again);
    expect(Thread.started).toHaveLength(2);
  });
});
