export type NumberArray = Int32Array | Uint16Array | Uint8Array | Float32Array;

const FIRST_CAPACITY = 1024;

/** Numbers of one kind that are added at the end and kept in one typed array, which is twice as long when it is full. */
export class NumberPool<T extends NumberArray> {
  readonly #make: new (length: number) => T;
  #numbers: T;
  #length = 0;

  constructor(make: new (length: number) => T) {
    this.#make = make;
    this.#numbers = new make(FIRST_CAPACITY);
  }

  /** A pool that begins with some numbers, which are not copied. */
  static of<T extends NumberArray>(numbers: T): NumberPool<T> {
    const pool = new NumberPool<T>(numbers.constructor as new (length: number) => T);
    pool.replace(numbers);
    return pool;
  }

  /** Has other numbers from now on, which are not copied. */
  replace(numbers: T): void {
    this.#numbers = numbers;
    this.#length = numbers.length;
  }

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new this.#make(Math.max(FIRST_CAPACITY, this.#length * 2));
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = value;
  }

  get(at: number): number {
    return this.#numbers[at]!;
  }

  /** Puts another number in the place of one. */
  set(at: number, value: number): void {
    this.#numbers[at] = value;
  }

  /** What is at `[start, end)`, not copied: valid until the next `push`. */
  view(start: number, end: number): T {
    return this.#numbers.subarray(start, end) as T;
  }
}
