import type fc from 'fast-check';

/** One way by which something from outside gets into the app. */
export interface Reader<T = never> {
  name: string;
  /** How often it is tried, beside the others: what is read in microseconds is tried more often. */
  share: number;
  cases: fc.Arbitrary<T>;
  /** What every run tries first: what is longest and deepest, about so many characters. */
  extremes?: (length: number) => readonly T[];
  /** Reads a case and checks what came of it. Throws for all that must not happen, undeclared errors among it. */
  read(given: T): void | Promise<void>;
}

export type AnyReader = Reader<unknown>;

export function reader<T>(one: Reader<T>): AnyReader {
  return one as unknown as AnyReader;
}

/** Throws what was thrown, unless it is of the kind that a reader declares. */
export function expectFault(
  error: unknown,
  ...declared: (abstract new (...given: never[]) => Error)[]
): void {
  if (!declared.some((kind) => error instanceof kind)) throw error;
}
