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
    if (this.#added.length >= MERGED_AT_ONCE) this.#mergeAdded();
  }

  /** The ids whose text begins with `prefix`, in the order of their texts. */
  startingWith(prefix: string): number[] {
    if (this.#added.length > 0) this.#mergeAdded();
    const textAt = (at: number) => this.#textOf(this.#sorted[at]!);
    const from = firstAtOrAfter(prefix, this.#sorted.length, textAt);
    return this.#sorted.slice(from, firstAtOrAfter(prefix + AFTER_ALL, this.#sorted.length, textAt));
  }

  /** The same together with others, which are in the order of their texts. */
  mergedInto(others: number[], prefix: string): number[] {
    const own = this.startingWith(prefix);
    return own.length === 0 ? others : this.#merged(others, own);
  }

  #mergeAdded(): void {
    this.#sorted = this.#merged(this.#sorted, this.#added.sort(this.#before));
    this.#added = [];
  }

  readonly #before = (a: number, b: number): number => {
    const [left, right] = [this.#textOf(a), this.#textOf(b)];
    return left < right ? -1 : left > right ? 1 : a - b;
  };

  #merged(sorted: readonly number[], added: readonly number[]): number[] {
    const merged: number[] = [];
    let next = 0;
    for (const id of sorted) {
      while (next < added.length && this.#before(added[next]!, id) < 0) merged.push(added[next++]!);
      merged.push(id);
    }
    while (next < added.length) merged.push(added[next++]!);
    return merged;
  }
}

/** The half-open range of sorted strings that begin with a prefix. */
export function rangeOfPrefix(sorted: readonly string[], prefix: string): [from: number, to: number] {
  const textAt = (at: number) => sorted[at]!;
  const from = firstAtOrAfter(prefix, sorted.length, textAt);
  return [from, firstAtOrAfter(prefix + AFTER_ALL, sorted.length, textAt)];
}

/** By bisection, the first of `length` sorted texts that is not before `text`. */
export function firstAtOrAfter(text: string, length: number, textAt: (at: number) => string): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (textAt(middle) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
