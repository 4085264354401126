type Integers = Uint8Array | Uint32Array;

/** A typed array to which is added at its end. */
export class GrowingArray<T extends Integers> {
  /** With room behind what was added; another array once that is used up. */
  values: T;
  #length: number;

  constructor(values: T) {
    this.values = values;
    this.#length = values.length;
  }

  push(value: number): void {
    if (this.#length === this.values.length) {
      const grown = new (this.values.constructor as new (length: number) => T)(2 * this.#length + 16);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.#length++] = value;
  }
}
