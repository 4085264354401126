/** Counts the ways in which one thing is written. */
export class Spellings {
  readonly #counts = new Map<string, number>();
  /** Of all ways together. */
  count = 0;

  add(spelling: string): void {
    this.count++;
    this.#counts.set(spelling, (this.#counts.get(spelling) ?? 0) + 1);
  }

  /** Of equals the one with fewer capitals, then the one that was seen first. */
  get mostFrequent(): string {
    const ranked = [...this.#counts].sort(
      ([a, countA], [b, countB]) => countB - countA || capitals(a) - capitals(b),
    );
    return ranked[0]![0];
  }
}

function capitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}
