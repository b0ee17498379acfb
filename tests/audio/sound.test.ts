import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createSound, type Sound, type SoundOptions } from '../../src/audio/sound.ts';
import type { Cue } from '../../src/presentation/play/cue.ts';

/** Howler as far as it is used, with every file under the test's hand. */
const fake = vi.hoisted(() => {
  // A test before this one, in the same process, may have loaded the real one.
  vi.resetModules();
  interface Options {
    readonly src: string;
    readonly onload: () => void;
    readonly onloaderror: () => void;
  }
  const howls: FakeHowl[] = [];
  const audible = { muted: false, volume: 1, running: true };
  class FakeHowl {
    readonly played: string[] = [];
    readonly heard = new Map<string, () => void>();
    unloaded = false;
    readonly options: Options;
    constructor(options: Options) {
      this.options = options;
      howls.push(this);
    }
    play(name: string): number {
      return this.played.push(name);
    }
    on(event: string, listener: () => void): void {
      this.heard.set(event, listener);
    }
    once(event: string, listener: () => void): void {
      this.heard.set(event, listener);
    }
    rate(): void {}
    volume(): void {}
    fade(): void {}
    unload(): void {
      this.unloaded = true;
    }
  }
  const Howler = {
    usingWebAudio: true,
    volume: (level: number) => (audible.volume = level),
    mute: (muted: boolean) => (audible.muted = muted),
    ctx: {
      state: 'running',
      resume: async () => void (audible.running = true),
      suspend: async () => void (audible.running = false),
    },
  };
  return { howls, audible, Howl: FakeHowl, Howler };
});
vi.mock('howler', () => ({ Howl: fake.Howl, Howler: fake.Howler }));

const later: SoundOptions['later'] = (milliseconds, act) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
};

const grocery: Cue = { kind: 'room', setting: 'grocery', channel: 'face' };
const better: Cue = { kind: 'mood', change: 'better' };
const voice: Cue = { kind: 'voice', pitch: 160, syllables: 12, pace: 34, tone: null, mood: 4 };

/** Each with the folder that it lies in. */
const loaded = (): readonly string[] =>
  fake.howls.map(({ options }) => /[^/]+\/[^/?]+(?=\?|$)/.exec(options.src)?.[0] ?? '');

function howlOf(file: string) {
  const howl = fake.howls.find(({ options }) => options.src.includes(file));
  if (howl === undefined) throw new Error(`${file} was not asked for`);
  return howl;
}

function open(options: Partial<SoundOptions> = {}): Sound {
  return createSound({ volume: 0.7, muted: false, later, ...options });
}

beforeEach(() => {
  vi.useFakeTimers();
  fake.howls.length = 0;
  fake.Howler.usingWebAudio = true;
  fake.Howler.ctx.state = 'running';
  Object.assign(fake.audible, { muted: false, volume: 1, running: true });
  return () => vi.useRealTimers();
});

describe('loading', () => {
  test('the effects at once, a room when it is heard', () => {
    const sound = open();
    expect(loaded()).toEqual(['sounds/effects.webm']);
    sound.play([grocery]);
    sound.play([grocery]);
    expect(loaded()).toEqual(['sounds/effects.webm', 'grocery/room-tone.webm']);
  });

  test('nothing while muted, and the room of last time when unmuted', () => {
    const sound = open({ muted: true });
    sound.play([grocery, better]);
    expect(loaded()).toEqual([]);
    sound.setMuted(false);
    expect(loaded()).toEqual(['sounds/effects.webm', 'grocery/room-tone.webm']);
  });

  test('nothing at volume 0', () => {
    open({ volume: 0 }).play([grocery]);
    expect(loaded()).toEqual([]);
  });

  test('nothing where there is no audio context', () => {
    fake.Howler.usingWebAudio = false;
    const sound = open();
    sound.play([grocery, better]);
    sound.suspend();
    expect(loaded()).toEqual([]);
  });

  test('each codec once, then never again', () => {
    const sound = open();
    howlOf('effects.webm').options.onloaderror();
    howlOf('effects.mp3').options.onloaderror();
    sound.play([better]);
    sound.setMuted(true);
    sound.setMuted(false);
    expect(loaded()).toEqual(['sounds/effects.webm', 'sounds/effects.mp3']);
  });
});

describe('playing', () => {
  test('what came while the file was on its way, if it was not long ago', () => {
    const sound = open();
    sound.play([better]);
    howlOf('effects').options.onload();
    vi.runAllTimers();
    expect(howlOf('effects').played).toEqual(['better']);
  });

  test('not what came too long ago', () => {
    const sound = open();
    sound.play([better]);
    vi.advanceTimersByTime(2_000);
    howlOf('effects').options.onload();
    vi.runAllTimers();
    expect(howlOf('effects').played).toEqual([]);
  });

  test('a new line stops the line before', () => {
    const sound = open();
    const effects = howlOf('effects');
    effects.options.onload();
    sound.play([voice]);
    vi.advanceTimersByTime(100);
    sound.play([{ ...voice, syllables: 1 }]);
    vi.runAllTimers();
    expect(effects.played).toHaveLength(2);
  });

  test('one sound at most waits for a browser that withholds sound', () => {
    fake.Howler.ctx.state = 'suspended';
    const sound = open();
    howlOf('effects').options.onload();
    for (let time = 0; time < 50; time += 1) sound.play([better]);
    vi.runAllTimers();
    expect(howlOf('effects').played).toHaveLength(1);
  });

  test('another room takes the place of the first, which is given up once it has faded', () => {
    const sound = open();
    sound.play([grocery]);
    howlOf('/grocery/').options.onload();
    sound.play([{ kind: 'room', setting: 'hotel', channel: 'face' }]);
    expect(howlOf('/grocery/').unloaded).toBe(false);
    howlOf('/grocery/').heard.get('fade')?.();
    expect(howlOf('/grocery/').unloaded).toBe(true);
    expect(loaded()).toContain('plain/room-tone.webm');
  });

  test('a room left before it was loaded is never heard', () => {
    const sound = open();
    sound.play([grocery]);
    sound.play([{ kind: 'room', setting: null, channel: 'face' }]);
    howlOf('/grocery/').options.onload();
    expect(howlOf('/grocery/')).toMatchObject({ unloaded: true, played: [] });
  });
});

describe('quiet', () => {
  test('muting silences at once, drops what was to come and lets the device rest', () => {
    const sound = open();
    howlOf('effects').options.onload();
    sound.play([voice]);
    sound.setMuted(true);
    expect(fake.audible.muted).toBe(true);
    vi.runAllTimers();
    expect(howlOf('effects').played).toEqual([]);
    expect(fake.audible.running).toBe(false);
  });

  test('a pause that is over at once does not put the device to rest', () => {
    const sound = open();
    sound.suspend();
    sound.resume();
    vi.runAllTimers();
    expect(fake.audible).toEqual({ muted: false, volume: 0.7 ** 2, running: true });
  });

  test('a hidden tab stays quiet when it is unmuted', () => {
    const sound = open();
    sound.suspend();
    sound.setMuted(true);
    sound.setMuted(false);
    expect(fake.audible.muted).toBe(true);
    sound.resume();
    expect(fake.audible.muted).toBe(false);
  });

  test('after the end nothing is heard any more', () => {
    const sound = open();
    howlOf('effects').options.onload();
    sound.destroy();
    sound.play([better]);
    vi.runAllTimers();
    expect(howlOf('effects')).toMatchObject({ unloaded: true, played: [] });
  });

  test('a sound made in place of another is not put to rest by it', () => {
    const first = open();
    first.suspend();
    first.destroy();
    open();
    vi.runAllTimers();
    expect(fake.audible).toMatchObject({ muted: false, running: true });
  });
});
