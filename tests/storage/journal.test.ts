import { describe, expect, test } from 'vitest';
import { joinEntries, missingIn, type StoredEntry } from '../../src/storage/records/entry.ts';
import { openJournal, type Journal } from '../../src/storage/journal/file.ts';
import { checksum, decodeLines, encodeLine } from '../../src/storage/journal/line.ts';
import { fc, runs } from '../helpers/generated.ts';
import { folderOn, type FakeDisk } from './browser.ts';

const anyEntry: fc.Arbitrary<StoredEntry> = fc.record({
  key: fc.string({ minLength: 1, maxLength: 12 }),
  stamp: fc.nat(),
  // As a structure comes back from JSON: no undefined, no −0.
  value: fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value))),
});
const anyLines = fc.array(fc.array(anyEntry, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });

const bytesOf = (lines: readonly (readonly StoredEntry[])[]): Uint8Array =>
  Uint8Array.from(lines.flatMap((line) => [...encodeLine(line)]));

/** Where each line ends. */
const endsOf = (lines: readonly (readonly StoredEntry[])[]): readonly number[] =>
  lines.map((_, index) => bytesOf(lines.slice(0, index + 1)).length);

test('the checksum is the one that everybody calls CRC-32', () => {
  expect(checksum(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

describe('the lines of a journal', () => {
  test('are read as they were written', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        expect(decodeLines(bytesOf(lines))).toEqual({ entries: lines.flat(), damaged: 0 });
      }),
    );
  });

  test('torn anywhere, all whole lines before are read, and nothing else', () => {
    fc.assert(
      fc.property(anyLines, fc.nat(), (lines, cut) => {
        const bytes = bytesOf(lines);
        const length = cut % (bytes.length + 1);
        const ends = endsOf(lines);
        const whole = ends.filter((end) => end <= length).length;
        expect(decodeLines(bytes.subarray(0, length))).toEqual({
          entries: lines.slice(0, whole).flat(),
          damaged: length === (ends[whole - 1] ?? 0) ? 0 : 1,
        });
      }),
    );
  });

  test('altered anywhere, give no entry that was not written, and all of the other lines', () => {
    const flips = fc.array(fc.record({ at: fc.nat(), bits: fc.integer({ min: 1, max: 255 }) }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(anyLines, flips, (lines, altered) => {
        const bytes = bytesOf(lines);
        const before = bytes.slice();
        for (const { at, bits } of altered) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ bits;
        const ends = endsOf(lines);
        const untouched = lines.filter((_, index) => {
          const [start, end] = [ends[index - 1] ?? 0, ends[index] ?? 0];
          // The end of the line before belongs to it: without that, it is no line of its own.
          const from = Math.max(0, start - 1);
          return bytes.subarray(from, end).every((byte, offset) => byte === before[from + offset]);
        });
        expect(decodeLines(bytes).entries).toEqual(untouched.flat());
      }),
      runs(500),
    );
  });
});

describe('entries from several places', () => {
  const places = fc.array(fc.array(anyEntry, { maxLength: 5 }), { maxLength: 4 });

  test('can be put together as often as one likes', () => {
    fc.assert(
      fc.property(places, (some) => {
        const once = joinEntries(...some);
        expect(joinEntries(once.values(), ...some)).toEqual(once);
        expect(missingIn(once.values(), once)).toEqual([]);
        // A place that is brought up to all of them has all of them.
        const [first = []] = some;
        expect(new Set(joinEntries(first, missingIn(first, once)).keys())).toEqual(
          new Set(joinEntries(first, once.values()).keys()),
        );
      }),
    );
  });

  test('in any order, as long as no two claim the same moment', () => {
    const apart = places.map((some) => {
      let stamp = 0;
      return some.map((place) => place.map((entry) => ({ ...entry, stamp: (stamp += 1) })));
    });
    fc.assert(
      fc.property(apart, (some) => {
        const backwards = joinEntries(...some.toReversed());
        expect([...backwards.values()].toSorted(byStamp)).toEqual(
          [...joinEntries(...some).values()].toSorted(byStamp),
        );
      }),
    );
  });

  test('hold only what came after everything was erased', () => {
    const [before, after] = [
      { key: 'a', stamp: 1, value: 1 },
      { key: 'b', stamp: 3, value: 1 },
    ];
    expect([...joinEntries([before, after], [{ key: 'erased', stamp: 2, value: null }]).keys()]).toEqual([
      'b',
      'erased',
    ]);
  });
});

const byStamp = (one: StoredEntry, other: StoredEntry): number => one.stamp - other.stamp;

describe('the files of a journal', () => {
  const entry = (key: string, stamp: number): StoredEntry => ({ key, stamp, value: key });
  const open = async (disk: FakeDisk, name: string, inUse = new Set<string>()): Promise<Journal> => {
    const journal = await openJournal(folderOn(disk, inUse), name);
    return journal === 'newer' ? expect.fail('newer') : journal;
  };
  const emptyDisk = (): FakeDisk => ({ files: new Map(), room: Infinity });

  test('one that is in order is added to', async () => {
    const disk = emptyDisk();
    (await open(disk, 'one')).append([entry('a', 1)]);
    (await open(disk, 'two')).append([entry('b', 2)]);
    expect([...disk.files.keys()]).toEqual(['1-one.journal']);
    expect((await open(disk, 'three')).entries).toEqual([entry('a', 1), entry('b', 2)]);
  });

  test('one with a torn end is written anew before it goes', async () => {
    const disk = emptyDisk();
    (await open(disk, 'one')).append([entry('a', 1)]);
    const whole = disk.files.get('1-one.journal') ?? new Uint8Array();
    disk.files.set(
      '1-one.journal',
      Uint8Array.from([...whole, ...encodeLine([entry('b', 2)]).subarray(0, 20)]),
    );
    (await open(disk, 'two')).append([entry('c', 3)]);
    expect([...disk.files.keys()]).toEqual(['1-two.journal']);
    expect((await open(disk, 'three')).entries).toEqual([entry('a', 1), entry('c', 3)]);
  });

  test('one that has grown long is written anew with what still holds of it', async () => {
    const disk = emptyDisk();
    const journal = await open(disk, 'one');
    const long = 'x'.repeat(1000);
    for (let stamp = 1; stamp < 250; stamp += 1) journal.append([{ key: 'a', stamp, value: long }]);
    await open(disk, 'two');
    expect([...disk.files.keys()]).toEqual(['1-two.journal']);
    expect(disk.files.get('1-two.journal')?.length).toBeLessThan(2000);
  });

  test('those of tabs that are open are read and left alone', async () => {
    const disk = emptyDisk();
    const inUse = new Set<string>();
    const one = await open(disk, 'one', inUse);
    one.append([entry('a', 1)]);
    const two = await open(disk, 'two', inUse);
    expect(two.entries).toEqual([entry('a', 1)]);
    one.append([entry('b', 2)]);
    two.append([entry('c', 3)]);
    expect((await open(disk, 'three')).entries).toEqual([entry('a', 1), entry('b', 2), entry('c', 3)]);
  });

  test('a kill at any moment of putting them together costs nothing', async () => {
    const torn = async (): Promise<FakeDisk> => {
      const disk = emptyDisk();
      const inUse = new Set<string>();
      (await open(disk, 'one', inUse)).append([entry('a', 1)]);
      (await open(disk, 'two', inUse)).append([entry('b', 2)]);
      return disk;
    };
    for (let steps = 0; steps < 12; steps += 1) {
      const disk = await torn();
      let left = steps;
      const step = (): void => {
        left -= 1;
        if (left < 0) throw new Error('Killed');
      };
      const folder = folderOn(disk, new Set());
      const mortal = {
        ...folder,
        open: (name: string) => (step(), folder.open(name)),
        remove: (name: string) => (step(), folder.remove(name)),
      };
      await openJournal(mortal, 'three').catch(() => null);
      expect((await open(disk, 'four')).entries).toEqual([entry('a', 1), entry('b', 2)]);
    }
  });

  test('what there is no room for leaves no half line behind', async () => {
    const disk = emptyDisk();
    const journal = await open(disk, 'one');
    journal.append([entry('a', 1)]);
    disk.room = (disk.files.get('1-one.journal')?.length ?? 0) + 5;
    expect(() => journal.append([entry('b', 2)])).toThrow('room');
    disk.room = Infinity;
    journal.append([entry('c', 3)]);
    expect((await open(disk, 'two')).entries).toEqual([entry('a', 1), entry('c', 3)]);
  });
});
