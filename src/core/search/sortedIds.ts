/** Greater than every unit that a folded text holds, so that it ends the range of a prefix. */
const AFTER_ALL = '\uffff';

/** Additions are put in order this many at a time, so that no single search has to wait for many of them. */
const MERGED_AT_ONCE = 4096;

/** Integers in the order of the strings they stand for, to find those that begin with a prefix. */
export class SortedIds {
  readonly #textOf: (id: number) => string;
  #sorted: number[] = [];
  #added: number[] = [];

  constructor(textOf: (id: number) => string) {
    this.#textOf = textOf;
  }

  add(id: number): void {
    this.#added.push(id);
    if (this.#added.length >= MERGED_AT_ONCE) this.#merge();
  }

  /** The ids whose text begins with `prefix`, in the order of their texts. */
  startingWith(prefix: string): number[] {
    if (this.#added.length > 0) this.#merge();
    return this.#sorted.slice(this.#firstAtOrAfter(prefix), this.#firstAtOrAfter(prefix + AFTER_ALL));
  }

  #firstAtOrAfter(text: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#textOf(this.#sorted[middle]!) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #merge(): void {
    const before = (a: number, b: number) => {
      const [left, right] = [this.#textOf(a), this.#textOf(b)];
      return left < right ? -1 : left > right ? 1 : a - b;
    };
    const added = this.#added.sort(before);
    const merged: number[] = [];
    let next = 0;
    for (const id of this.#sorted) {
      while (next < added.length && before(added[next]!, id) < 0) merged.push(added[next++]!);
      merged.push(id);
    }
    while (next < added.length) merged.push(added[next++]!);
    this.#sorted = merged;
    this.#added = [];
  }
}
