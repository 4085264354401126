import { Live } from './live.svelte.ts';

/** What a query of the library gives for a key that may change, live: of the key that was asked for last alone. */
export class LiveOf<K, T> {
  #key = $state.raw<K | undefined>();
  readonly #live: Live<{ key: K; found: T } | null>;

  /** @param read gives what belongs to a key */
  constructor(read: (key: K) => Promise<T>) {
    this.#live = new Live<{ key: K; found: T } | null>(async () => {
      const key = this.#key;
      return key === undefined ? null : { key, found: await read(key) };
    });
  }

  show(key: K): void {
    if (key === this.#key) return;
    this.#key = key;
    this.#live.rerun();
  }

  /** Undefined while it is not known of this key. */
  get value(): T | undefined {
    const { value } = this.#live;
    return value && value.key === this.#key ? value.found : undefined;
  }
}
