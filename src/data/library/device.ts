import { Clock } from '../../core/merge/clock.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';

const KEY = 'id';
const LETTERS = 12;
const RADIX = 36;

const clocks = new WeakMap<LibraryDatabase, Clock>();

/**
 * The clock of this device and library. Its name is drawn by chance with the first change, so a library that was erased,
 * or is somebody else's, is another device. To be called in a transaction that may write to `device`.
 */
export async function clockOf(library: LibraryDatabase, now: () => number = Date.now): Promise<Clock> {
  const stored = (await library.device.get(KEY))?.value;
  const known = clocks.get(library);
  // Another tab may have erased the library since: what comes is of another device.
  if (known && known.device === stored) return known;
  const name = typeof stored === 'string' ? stored : drawId();
  if (name !== stored) await library.device.put({ key: KEY, value: name });
  const clock = new Clock(name, now);
  clocks.set(library, clock);
  return clock;
}

/** After this the library is another device: it was erased, and what comes is not of whoever wrote before. */
export function forgetClock(library: LibraryDatabase): void {
  clocks.delete(library);
}

/** Twelve letters and digits that no other device draws. */
export function drawId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LETTERS));
  return Array.from(bytes, (byte) => (byte % RADIX).toString(RADIX)).join('');
}
