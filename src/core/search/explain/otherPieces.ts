import type { TypedWord } from '../asked/wildcards.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/** So many ways to write a phrase are tried. */
const MOST_WAYS = 16;

/**
 * A phrase as it stands where its compounds are written otherwise: `3x3 kernels` for "3×3 kernels", whose words are
 * `3`, `3` and `kernels`, and the other way about. The phrase as it was typed is not among them.
 *
 * @returns for each way its words, folded, in order
 */
export function otherPieces(words: readonly TypedWord[], vocabulary: Vocabulary): TypedWord[][] {
  const plain = words.filter(({ joins }) => joins === 0);
  const joinedAt = new Map<number, { word: TypedWord; to: number }>();
  let at = 0;
  for (const word of words) {
    if (word.joins === 0) at++;
    else if (word.joins > 1 && vocabulary.find(word.word) !== undefined)
      joinedAt.set(at - word.joins, { word: { ...word, joins: 0 }, to: at });
  }
  const ways: TypedWord[][] = [];
  const write = (from: number, before: readonly TypedWord[], isTyped: boolean): void => {
    if (ways.length === MOST_WAYS) return;
    const word = plain[from];
    if (!word) {
      if (!isTyped) ways.push([...before]);
      return;
    }
    const joined = joinedAt.get(from);
    if (joined) write(joined.to, [...before, joined.word], false);
    const parts = partsOf(word, vocabulary);
    if (parts.length > 0) write(from + 1, [...before, ...parts], false);
    write(from + 1, [...before, word], isTyped);
  };
  write(0, [], true);
  return ways;
}

function partsOf(typed: TypedWord, vocabulary: Vocabulary): TypedWord[] {
  const id = typed.glob === undefined ? vocabulary.find(typed.word) : undefined;
  const parts = id === undefined ? [] : (vocabulary.partsOf(id) ?? []);
  // All but the last are finished.
  return parts.map((part, at) => ({
    ...typed,
    word: vocabulary.word(part),
    end: at < parts.length - 1 ? typed.start : typed.end,
  }));
}
