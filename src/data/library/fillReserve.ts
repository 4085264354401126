import { withConnection } from '../connection.ts';
import { DataError } from '../dataError.ts';
import type { LibraryDatabase } from './libraryDatabase.ts';
import { RESERVE } from './reserve.ts';

const BYTES = 1024 * 1024;
/** `getRandomValues` gives no more at once. */
const AT_ONCE = 65_536;

/**
 * Holds room for the library against the day when the device is full: a record that is given up first.
 *
 * @returns false where there is no room for it
 */
export async function fillReserve(library: LibraryDatabase): Promise<boolean> {
  try {
    await withConnection(library, async () => {
      const there = await library.device.where('key').equals(RESERVE).count();
      if (there === 0) await library.device.put({ key: RESERVE, value: randomBytes() });
    });
    return true;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return false;
  }
}

/** By chance: browsers pack what they store, and zeros would take no room. */
function randomBytes(): Uint8Array {
  const bytes = new Uint8Array(BYTES);
  for (let at = 0; at < BYTES; at += AT_ONCE) crypto.getRandomValues(bytes.subarray(at, at + AT_ONCE));
  return bytes;
}
