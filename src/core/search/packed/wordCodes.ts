/**
 * Words by the code in which the words of papers are kept: the most frequent have the smallest, so that most take one
 * byte. Of equals the one that sorts first.
 *
 * @param frequencies by word, in how many papers it is
 */
export function wordsByCode(frequencies: Uint32Array): Uint32Array {
  return Uint32Array.from(frequencies.keys()).sort((a, b) => frequencies[b]! - frequencies[a]! || a - b);
}

/** The code of each word. */
export function codesOfWords(words: readonly string[], frequencies: Uint32Array): Map<string, number> {
  const codes = new Map<string, number>();
  wordsByCode(frequencies).forEach((word, code) => codes.set(words[word]!, code));
  return codes;
}
