import { gunzip, TooLargeError } from '../bundle/gunzip.ts';
import { tell, type Told } from './sayings.ts';

const GZIP_MAGIC = [0x1f, 0x8b] as const;
/** A million papers have less, and no text longer than that can be read at once. */
const MOST_UNPACKED = 2 ** 30;
export const DAMAGED = tell('archive-damaged', { kind: 'gzip' });

/**
 * A document's bytes, unpacked where they are a gzip archive, whatever its name; or why they cannot be: one sentence,
 * what to do in it.
 *
 * @param most bytes that it may hold once it is unpacked: what the memory of the device takes
 */
export async function decompress(
  bytes: Uint8Array,
  most = MOST_UNPACKED,
): Promise<{ bytes: Uint8Array } | { problem: Told }> {
  if (!GZIP_MAGIC.every((byte, at) => bytes[at] === byte)) return { bytes };
  try {
    return { bytes: await gunzip(bytes, most) };
  } catch (error) {
    return { problem: error instanceof TooLargeError ? tooLarge(most) : DAMAGED };
  }
}

function tooLarge(most: number): Told {
  return tell('archive-too-large', { kind: 'gzip', most: Math.round(most / 2 ** 20) });
}
