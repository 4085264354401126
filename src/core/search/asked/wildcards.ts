import { fold } from '../../text/fold.ts';
import { wordsOf, type Word } from '../../text/words.ts';

/** A word of what was typed, or a pattern for words. */
export interface TypedWord extends Word {
  /** Folded, with `*` for any letters and `?` for one, where it is a pattern. Then `word` is what all such words begin with. */
  glob?: string;
}

/** `A*` and `C*` are names; what has one letter beside its signs is no pattern. */
const LEAST_LETTERS = 2;
/** Signs that a sentence or markup has, too, are none: `why?`, `**so**`, an address. */
const TOKEN = /(?<![^\s("“”„«»-])[\p{L}\p{N}\p{M}*?]*[*?][\p{L}\p{N}\p{M}*?]*(?![^\s,.;:!)"“”»-])/gu;
const BETWEEN_LETTERS = /[\p{L}\p{N}]\?+[\p{L}\p{N}]/u;

/** Reads words as `wordsOf` does, and patterns such as `quant*`, `*ization` and `behavio?r`. */
export function typedWordsOf(text: string): TypedWord[] {
  if (!/[*?]/.test(text)) return wordsOf(text);
  const found: TypedWord[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    const token = match[0].replace(/(?<=[\p{L}\p{N}*])\?+$/u, '');
    if (!isPattern(token)) continue;
    const [start, end] = [match.index, match.index + token.length];
    found.push(...moved(wordsOf(text.slice(from, start)), from));
    const glob = fold(token).text;
    found.push({ word: glob.slice(0, glob.search(/[*?]/)), glob, start, end, joins: 0 });
    from = end;
  }
  found.push(...moved(wordsOf(text.slice(from)), from));
  return found;
}

function isPattern(token: string): boolean {
  const letters = token.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters < LEAST_LETTERS || token.includes('**')) return false;
  return token.includes('*') || BETWEEN_LETTERS.test(token);
}

function moved(words: readonly Word[], by: number): Word[] {
  return words.map((word) => ({ ...word, start: word.start + by, end: word.end + by }));
}
