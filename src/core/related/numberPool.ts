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
    pool.#numbers = numbers;
    pool.#length = numbers.length;
    return pool;
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

  /** All of its numbers where several threads can read them; what the pool had before is let go. */
  share(): T {
    this.#numbers = inSharedMemory(this.view(0, this.#length));
    return this.#numbers;
  }
}

/** A copy that several threads can read. */
export function inSharedMemory<T extends NumberArray | Uint32Array>(numbers: T): T {
  const make = numbers.constructor as new (memory: SharedArrayBuffer) => T;
  const shared = new make(new SharedArrayBuffer(numbers.byteLength));
  shared.set(numbers);
  return shared;
}

/** Pools by name. */
type Pools<C> = { [K in keyof C]: NumberPool<NumberArray> };
/** The numbers of pools, by the same names. */
export type SharedPools<C> = { [K in keyof C]: C[K] extends NumberPool<infer T> ? T : never };

export function sharePools<C extends Pools<C>>(pools: C): SharedPools<C> {
  const entries = Object.entries<NumberPool<NumberArray>>(pools).map(([name, pool]) => [name, pool.share()]);
  return Object.fromEntries(entries) as SharedPools<C>;
}

export function openPools<C extends Pools<C>>(shared: SharedPools<C>): C {
  const entries = Object.entries<NumberArray>(shared).map(([name, numbers]) => [
    name,
    NumberPool.of(numbers),
  ]);
  return Object.fromEntries(entries) as C;
}
