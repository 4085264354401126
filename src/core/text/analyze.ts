import { american } from './spelling/british.ts';
import { ENDS_IN_E, WHOLE, withoutInflection } from './spelling/inflections.ts';
import { irregularSingular } from './spelling/singulars.ts';
import { withoutArticle } from './spelling/articles.ts';
import { withNasalDot } from './spelling/devanagari.ts';
import { stem } from './stem.ts';
import { STOP_WORDS } from './stopWords.ts';

/** Rules of English know English suffixes; a code such as `w4a4` or a word in another script has none. */
const ENGLISH_WORD = /^[a-z]{3,40}$/;

/** As many words as make up 98 % of running text. */
const CACHE_LIMIT = 32_768;
const terms = new Map<string, string>();
const bases = new Map<string, string>();

/**
 * What the index, the query and the highlighter all call the same word: a folded word in one spelling and without its
 * inflection; null for a stop word. `optimise`, `optimizing` and `optimizes` are one, `optimization` is another.
 */
export function termOf(word: string): string | null {
  if (STOP_WORDS.has(word)) return null;
  const known = terms.get(word);
  if (known !== undefined) return known;
  const base = baseOf(word);
  // Papers on matrices and those on a matrix are often two subjects: kin, not one.
  if (base !== word && word.endsWith('ices')) return remember(terms, word, word);
  return remember(terms, word, ENGLISH_WORD.test(base) ? withoutInflection(base) : base);
}

/** What words have in common that are made of one another, and some that are not: `university` and `universal`. */
export function rootOf(word: string): string | null {
  const term = termOf(word);
  if (term === null || ENDS_IN_E.has(term)) return term;
  return WHOLE.has(term) ? term : stem(baseOf(word));
}

/** A folded word in one of its spellings, and in the singular where its plural is irregular. */
export function baseOf(word: string): string {
  const known = bases.get(word);
  if (known !== undefined) return known;
  return remember(
    bases,
    word,
    ENGLISH_WORD.test(word) ? american(irregularSingular(word)) : withNasalDot(withoutArticle(word)),
  );
}

function remember(cache: Map<string, string>, word: string, value: string): string {
  // Starting over is as good as evicting the oldest: frequent words come back at once.
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(word, value);
  return value;
}
