import { fail, succeed } from '../basics/result.ts';
import { readAttempt, type AttemptRecord } from './records/attempt-record.ts';
import { openCopy } from './copies/copy.ts';
import { readDrill, type DrillRecord } from './records/drill-record.ts';
import { localPlace } from './local-place.ts';
import { mergeBelongings } from './copies/merge.ts';
import type { Memory, MemoryHealth } from './memory.ts';
import { forgetNoted } from './records/noted-attempts.ts';
import { forgetOlder, readOlder } from './records/older-format.ts';
import type { NoPlace, Place } from './place.ts';
import type { Copies } from './copies/reconcile.ts';
import { isRecord } from './records/guards.ts';
import type { Store } from './store.ts';
import { openTable, type Table } from './copies/table.ts';
import { readImport, writeExport, type Belongings } from './transfer.ts';
import { readWitness } from './copies/witness.ts';

/** What a memory needs of the browser. */
export interface MemoryOptions {
  /** The small store, for the witness and for what older versions have kept. */
  readonly store: Store;
  readonly database: Promise<Place | NoPlace>;
  readonly journal: Promise<Place | NoPlace>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Opens all places, repairs them, and takes over what older versions of the game have kept. */
export async function openMemory(options: MemoryOptions): Promise<Memory> {
  const copies = await openCopies(options);
  const { store, now } = options;
  const table = await openTable(copies, store, now);
  const attempts = async (): Promise<readonly AttemptRecord[]> =>
    (await recordsIn(table, 'attempt/', readAttempt)).toSorted(
      (one, other) => other.changedAt - one.changedAt,
    );
  const drills = async (): Promise<readonly DrillRecord[]> =>
    (await recordsIn(table, 'drill/', readDrill)).toSorted((one, other) => one.due - other.due);

  const keepNext: Memory['keepNext'] = (attempt, isOurs) =>
    table.putNext(keyOf(attempt), attempt, ({ value }) => {
      const kept = readAttempt(value);
      return kept !== null && isOurs(kept);
    });

  const amend: Memory['amend'] = async (id, change) => {
    const found = (await attempts()).find((one) => one.id === id);
    if (found === undefined) return false;
    const asFound = JSON.stringify(found);
    const isKept = await keepNext(change(found), (kept) => JSON.stringify(kept) === asFound);
    return isKept ?? amend(id, change);
  };

  const known = await attempts();
  const older = readOlder(store, known, now());
  // If one has changed by now, another page has gone on with it, and keeps it.
  const isAsRead = ({ id, changedAt }: AttemptRecord): boolean =>
    known.some((one) => one.id === id && one.changedAt === changedAt);
  const taken = await Promise.all(older.records.map((record) => keepNext(record, isAsRead)));
  if (!taken.includes(false)) older.settle();
  const newer = [...(await table.values())].filter(([, value]) => isNewer(value)).map(([key]) => key);

  return {
    health: () => healthOf(copies, store, newer.length),
    keepNext,
    amend,
    attempts,
    async remove(id) {
      const removed = (await attempts()).find((one) => one.id === id);
      if (removed !== undefined) forgetNoted(store, removed.scenario, removed.run);
      await table.put(new Map([[keyOf({ id }), null]]));
    },
    keepDrill: (drill) => table.put(valuesOf({ attempts: [], drills: [drill] })),
    drills,
    removeDrill: async (id) => void (await table.put(new Map([[`drill/${id}`, null]]))),
    exportAll: async () => writeExport({ attempts: await attempts(), drills: await drills() }, now()),
    async importAll(text) {
      const read = readImport(text, now());
      if (!read.ok) return read;
      const { unread } = read.value;
      const held = { attempts: await attempts(), drills: await drills() };
      const { belongings, summary } = mergeBelongings(held, read.value.belongings);
      const values = valuesOf(belongings);
      // A state from elsewhere never replaces one that we cannot read.
      for (const key of newer) values.delete(key);
      return (await table.putAll(values)) ? succeed({ ...summary, unread }) : fail('not-kept');
    },
    async eraseAll() {
      forgetOlder(store);
      await table.erase();
    },
  };
}

/** Where a newer version has been, nothing of ours is added anywhere. */
async function openCopies({ store, ...opening }: MemoryOptions): Promise<Copies> {
  const [database, journal] = await Promise.all([opening.database, opening.journal]);
  const isNewer = database === 'newer' || journal === 'newer';
  const open = (place: Place | NoPlace) => openCopy(isNewer && typeof place !== 'string' ? 'lacking' : place);
  const [one, other, local] = await Promise.all([open(database), open(journal), open(localPlace(store))]);
  return { database: one, journal: other, local };
}

async function recordsIn<Kept>(
  table: Table,
  prefix: string,
  read: (value: unknown) => Kept | null,
): Promise<readonly Kept[]> {
  const values = await table.values();
  return [...values].flatMap(([key, value]) => (key.startsWith(prefix) ? (read(value) ?? []) : []));
}

const valuesOf = ({ attempts, drills }: Belongings): Map<string, unknown> =>
  new Map<string, unknown>([
    ...attempts.map((attempt) => [keyOf(attempt), attempt] as const),
    ...drills.map((drill) => [`drill/${drill.id}`, drill] as const),
  ]);

const keyOf = ({ id }: Pick<AttemptRecord, 'id'>): string => `attempt/${id}`;

const isNewer = (value: unknown): boolean =>
  isRecord(value) && typeof value['format'] === 'number' && value['format'] > 1;

function healthOf({ database, journal, local }: Copies, store: Store, newerRecords: number): MemoryHealth {
  const { wipesNoticed, wipesRepaired } = readWitness(store);
  return {
    lasting:
      [database, journal].some((copy) => copy.health() === 'works') ||
      (local.health() === 'works' && store.isLasting()),
    database: database.health(),
    journal: journal.health(),
    wipesNoticed,
    wipesRepaired,
    newerRecords,
  };
}
