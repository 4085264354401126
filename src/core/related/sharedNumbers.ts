import { type NumberArray, NumberPool } from './numberPool.ts';

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

/** The numbers of pools where several threads can read them; each pool has them there from now on, so that none is held twice. */
export function sharePools<C extends Pools<C>>(pools: C): SharedPools<C> {
  const entries = Object.entries<NumberPool<NumberArray>>(pools).map(([name, pool]) => [
    name,
    sharePool(pool),
  ]);
  return Object.fromEntries(entries) as SharedPools<C>;
}

export function sharePool<T extends NumberArray>(pool: NumberPool<T>): T {
  const shared = inSharedMemory(pool.view(0, pool.length));
  pool.replace(shared);
  return shared;
}

export function openPools<C extends Pools<C>>(shared: SharedPools<C>): C {
  const entries = Object.entries<NumberArray>(shared).map(([name, numbers]) => [
    name,
    NumberPool.of(numbers),
  ]);
  return Object.fromEntries(entries) as C;
}
