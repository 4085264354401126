/** Characters that say how many letters a word shares with the one before it. */
const SHARED = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Sorted lower-case words in little space: each as the length it shares with the one before, and the rest. */
export function frontCode(words: readonly string[]): string {
  let previous = '';
  let coded = '';
  for (const word of [...words].sort()) {
    let shared = 0;
    while (shared < SHARED.length - 1 && shared < word.length && word[shared] === previous[shared]) shared++;
    coded += SHARED[shared]! + word.slice(shared);
    previous = word;
  }
  return coded;
}

export function frontDecode(coded: string): string[] {
  const words: string[] = [];
  for (const [, shared, rest] of coded.matchAll(/([\dA-Z])([a-z]*)/g))
    words.push((words.at(-1) ?? '').slice(0, SHARED.indexOf(shared!)) + rest!);
  return words;
}
