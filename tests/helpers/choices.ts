/**
 * Decisions taken one after the other from a list of numbers. Where the list has come to its end the first
 * possibility is taken, so that fast-check's smaller lists make simpler things.
 */
export class Choices {
  private at = 0;
  private readonly numbers: readonly number[];

  constructor(numbers: readonly number[]) {
    this.numbers = numbers;
  }

  /** A whole number from 0 to one less than the count. */
  upTo(count: number): number {
    return (this.numbers[this.at++] ?? 0) % count;
  }

  between(low: number, high: number): number {
    return low + this.upTo(high - low + 1);
  }

  oneOf<Item>(items: readonly Item[]): Item {
    const item = items[this.upTo(items.length)];
    if (item === undefined) throw new RangeError('There is nothing to choose from');
    return item;
  }

  /** True once in so many; the simpler case is false. */
  onceIn(count: number): boolean {
    return this.upTo(count) === count - 1;
  }

  /** A list of so many at the most, each made in its turn. */
  some<Item>(most: number, make: (index: number) => Item): Item[] {
    return Array.from({ length: this.upTo(most + 1) }, (_, index) => make(index));
  }
}
