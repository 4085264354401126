import type { ByteReader } from './byteReader.ts';
import type { ByteWriter } from './byteWriter.ts';

/** No word of an index is longer, so that a few bytes cannot stand for pages. */
const MOST_SHARED = 64;
const BETWEEN = '\n';

/**
 * Writes words in their order: of each how many units it has in common with the one before, then what follows these. Gzipped
 * that is seven tenths of the words side by side.
 */
export function writeWords(file: ByteWriter, words: readonly string[]): void {
  const shared = Uint8Array.from(words, (word, at) => sharedUnits(words[at - 1] ?? '', word));
  file.section(shared);
  file.section(new TextEncoder().encode(words.map((word, at) => word.slice(shared[at])).join(BETWEEN)));
}

/** What `writeWords` wrote. Throws a RangeError where it does not go together. */
export function readWords(file: ByteReader): string[] {
  const shared = file.section();
  const text = new TextDecoder().decode(file.section());
  const endings = shared.length === 0 && text === '' ? [] : text.split(BETWEEN);
  if (endings.length !== shared.length) throw new RangeError('Words are missing.');
  let before = '';
  return endings.map((ending, at) => {
    if (shared[at]! > Math.min(before.length, MOST_SHARED))
      throw new RangeError('A word goes on from more than there is.');
    return (before = before.slice(0, shared[at]) + ending);
  });
}

/** Half of a surrogate pair is none: what follows is coded as a text of its own. */
function sharedUnits(before: string, word: string): number {
  const most = Math.min(before.length, word.length, MOST_SHARED);
  let shared = 0;
  while (shared < most && before.charCodeAt(shared) === word.charCodeAt(shared)) shared++;
  const isCut = shared > 0 && (word.charCodeAt(shared - 1) & 0xfc00) === 0xd800;
  return isCut ? shared - 1 : shared;
}
