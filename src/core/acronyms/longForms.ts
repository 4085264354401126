import { stem } from '../text/stem.ts';
import { wordsOf } from '../text/words.ts';

/** The stems of a text's words, compounds as their parts: what long forms are compared by. */
export function stemsOf(text: string): string[] {
  return wordsOf(text)
    .filter(({ joins }) => joins === 0)
    .map(({ word }) => stem(word));
}

/** Equal for "Large Language Model", "large-language models" and so on. */
export function longFormKey(long: string): string {
  return stemsOf(long).join(' ');
}

/** Finds long forms that are spelled out in texts. */
export class LongForms {
  /** First stem → the long forms that begin with it, as stems. */
  readonly #byFirst = new Map<string, { stems: string[]; key: string }[]>();

  /** @param keys of long forms, as `longFormKey` gives them */
  constructor(keys: Iterable<string>) {
    for (const key of keys) {
      const stems = key.split(' ');
      const known = this.#byFirst.get(stems[0]!);
      if (known) known.push({ stems, key });
      else this.#byFirst.set(stems[0]!, [{ stems, key }]);
    }
  }

  /** The keys of the long forms that a text spells out. */
  in(text: string): Set<string> {
    const words = stemsOf(text);
    const found = new Set<string>();
    words.forEach((word, at) => {
      for (const { stems, key } of this.#byFirst.get(word) ?? [])
        if (stems.every((part, offset) => words[at + offset] === part)) found.add(key);
    });
    return found;
  }
}
