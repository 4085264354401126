/**
 * Tells which answer counts for things that may be asked for more than once: the one to the last question, in whatever order
 * answers come.
 */
export class LastAsked<K> {
  readonly #asked = new Map<K, number>();
  #runs = 0;

  /** How many were asked for and not forgotten. */
  get size(): number {
    return this.#asked.size;
  }

  has(key: K): boolean {
    return this.#asked.has(key);
  }

  keys(): K[] {
    return [...this.#asked.keys()];
  }

  /** Notes that these are asked for. @returns says of a key whether this is still the last question for it */
  ask(keys: readonly K[]): (key: K) => boolean {
    const run = ++this.#runs;
    for (const key of keys) this.#asked.set(key, run);
    return (key) => this.#asked.get(key) === run;
  }

  /** Takes keys out, so that they are asked for again. */
  forget(keys: readonly K[]): void {
    for (const key of keys) this.#asked.delete(key);
  }

  clear(): void {
    this.#asked.clear();
  }
}
