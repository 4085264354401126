import { gunzip, TooLargeError } from '../bundle/gunzip.ts';

const GZIP_MAGIC = [0x1f, 0x8b] as const;
/** A million papers have less, and no text longer than that can be read at once. */
const MOST_UNPACKED = 2 ** 30;
export const DAMAGED =
  'It is a gzip archive that breaks off or is damaged. Make it again, or add what was in it.';

/**
 * A document's bytes, unpacked where they are a gzip archive, whatever its name; or why they cannot be: one sentence,
 * what to do in it.
 *
 * @param most bytes that it may hold once it is unpacked: what the memory of the device takes
 */
export async function decompress(
  bytes: Uint8Array,
  most = MOST_UNPACKED,
): Promise<{ bytes: Uint8Array } | { problem: string }> {
  if (!GZIP_MAGIC.every((byte, at) => bytes[at] === byte)) return { bytes };
  try {
    return { bytes: await gunzip(bytes, most) };
  } catch (error) {
    return { problem: error instanceof TooLargeError ? tooLarge(most) : DAMAGED };
  }
}

function tooLarge(most: number): string {
  return `It is a gzip archive with more than ${Math.round(most / 2 ** 20)} MB in it. Split what is in it into smaller documents.`;
}
