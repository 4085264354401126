import { vi } from 'vitest';

/** A wait ends with its state. Only a test that fails gets here, and no busy machine. */
const PATIENCE_MS = 50_000;
const BETWEEN_LOOKS_MS = 5;

/** Waits for what comes by itself: until `assertion` no longer throws. Gives what it returns. */
export function until<T>(assertion: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(assertion, { timeout: PATIENCE_MS, interval: BETWEEN_LOOKS_MS });
}
