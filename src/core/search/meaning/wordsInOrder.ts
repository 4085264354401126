/** The length of the longest sequence of words that two texts have in the same order, with others between them. */
export function wordsInOrder(words: readonly string[], others: readonly string[]): number {
  let before = new Array<number>(others.length + 1).fill(0);
  for (const word of words) {
    const lengths = [0];
    others.forEach((other, at) =>
      lengths.push(word === other ? before[at]! + 1 : Math.max(lengths[at]!, before[at + 1]!)),
    );
    before = lengths;
  }
  return before.at(-1)!;
}
