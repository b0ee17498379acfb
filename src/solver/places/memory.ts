import type { Slot } from './relevant-memory.ts';

/**
 * What is remembered of a conversation besides its meters: facts known and replies given, with a number each
 * (a fact has 1). Only what still matters is kept, so that states which differ in nothing are one state.
 */
export class Memory {
  static readonly empty = new Memory(new Map());

  private readonly counts: ReadonlyMap<Slot, number>;
  private lazyKey: string | null = null;

  private constructor(counts: ReadonlyMap<Slot, number>) {
    this.counts = counts;
  }

  /** Equal memories have the same key. It is made when first asked for: most memories never are. */
  get key(): string {
    return (this.lazyKey ??= [...this.counts]
      .map(([slot, count]) => `${slot}=${count}`)
      .toSorted()
      .join());
  }

  static of(counts: readonly (readonly [Slot, number])[]): Memory {
    return new Memory(new Map(counts));
  }

  count(slot: Slot): number {
    return this.counts.get(slot) ?? 0;
  }

  has(slot: Slot): boolean {
    return this.counts.has(slot);
  }

  /** Remembers one more. */
  with(slot: Slot): Memory {
    return new Memory(new Map(this.counts).set(slot, this.count(slot) + 1));
  }

  /** Learns facts: knowing one twice is knowing it. */
  learning(slots: readonly Slot[]): Memory {
    const news = slots.filter((slot) => !this.has(slot));
    return news.length === 0
      ? this
      : new Memory(new Map([...this.counts, ...news.map((slot) => [slot, 1] as const)]));
  }

  keeping(relevant: ReadonlySet<Slot>): Memory {
    if (this.isWithin(relevant)) return this;
    return new Memory(new Map([...this.counts].filter(([slot]) => relevant.has(slot))));
  }

  private isWithin(relevant: ReadonlySet<Slot>): boolean {
    for (const slot of this.counts.keys()) if (!relevant.has(slot)) return false;
    return true;
  }
}
