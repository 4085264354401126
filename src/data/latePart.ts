import { FaultError } from './fault.ts';

/**
 * Reads a part of the app that no start waits for; a request that failed is made once more, for the next may succeed. Throws a
 * `FaultError` where it is neither on this device nor to be had.
 */
export async function latePart<Part>(read: () => Promise<Part>): Promise<Part> {
  try {
    return await read().catch(() => read());
  } catch (cause) {
    throw new FaultError({ kind: 'part-missing' }, '', { cause });
  }
}
