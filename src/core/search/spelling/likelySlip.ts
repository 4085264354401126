import { termOf } from '../../text/analyze.ts';
import type { Near } from './slipSearch.ts';
import type { Vocabulary } from '../index/vocabulary.ts';

/**
 * Where papers have fewer words than this, one that no paper has is as often a word of the language that nobody used: of
 * the 5,871 most frequent words of 87,000 abstracts, papers with 3,000 different words lack 45 %, with 9,000 words 10 %,
 * with 19,000 words 2 %. One word in a hundred is mistyped.
 */
const FEW_WORDS = 10_000;
/** So many letters of a stem, by the number of slips, are not those of another word by chance. */
const TELLING_STEM = [0, 8, 10];
/**
 * A word of so many papers is more often mistyped than nearly written: of 3,108 frequent words that papers with 2,600 words
 * lack, none more is changed for it, 3 with words of 5 papers, 17 with words of 2.
 */
const OF_MANY_PAPERS = 8;
/** Finished words up to here are a letter from some other word, whatever they are. Two letters in the wrong order tell. */
const SHORT = 5;
/** Words that begin alike, up to so many last letters, are forms of one: "detector" and "detection". */
const ENDING = 2;
const SHORTEST_BEGINNING = 5;
/** Where a word begins and ends, among its letters. */
const EDGE = ' ';

/**
 * Whether a word that no paper has is a slip of one of those near it, rather than a word by itself: "trending" is no
 * "treating". Where there are few papers, most words that none of them has are words. Long stems, forms of one word, a letter
 * that is doubled in one of the two alone, words that are in many papers, and three letters in a row that no word of the
 * papers has in it tell a slip.
 */
export function isLikelySlip(
  word: string,
  open: boolean,
  found: readonly Near[],
  vocabulary: Vocabulary,
): boolean {
  if (vocabulary.words.length >= FEW_WORDS) return true;
  if (found.some(({ id, slips }) => isTelling(word, slips, id, vocabulary))) return true;
  if (open) return !mayBeWord(EDGE + word, vocabulary);
  if (word.length <= SHORT) return found.some(({ id }) => lettersOf(vocabulary.word(id)) === lettersOf(word));
  return !mayBeWord(EDGE + word + EDGE, vocabulary);
}

function isTelling(word: string, slips: number, id: number, vocabulary: Vocabulary): boolean {
  const meant = vocabulary.word(id);
  const stem = termOf(word) ?? word;
  if (stem.length >= TELLING_STEM[slips]! || areForms(word, meant)) return true;
  if (slips !== 1) return false;
  return (
    singled(word) === singled(meant) || (word.length > SHORT && vocabulary.frequency(id) >= OF_MANY_PAPERS)
  );
}

/**
 * A word without doubled letters, and with the American ending of verbs: "atention" and "quantisation" are how some write,
 * and few words differ in no more.
 */
function singled(word: string): string {
  return word.replace(/(\p{L})\1/gu, '$1').replace(/is(?=[aeio])/g, 'iz');
}

function areForms(word: string, other: string): boolean {
  const common = Math.max(SHORTEST_BEGINNING, Math.max(word.length, other.length) - ENDING);
  return word.slice(0, common) === other.slice(0, common);
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}

/** Whether all that it is made of, three letters at a time, is in words of the papers. */
function mayBeWord(text: string, vocabulary: Vocabulary): boolean {
  const known = triplesOf(vocabulary);
  return triples(text).every((triple) => known.has(triple));
}

/** Of a vocabulary of so many words: asked for again with every letter that is typed. */
const kept = new WeakMap<Vocabulary, { words: number; triples: ReadonlySet<string> }>();

function triplesOf(vocabulary: Vocabulary): ReadonlySet<string> {
  const { words } = vocabulary;
  const known = kept.get(vocabulary);
  if (known?.words === words.length) return known.triples;
  const found = new Set(words.flatMap((word) => triples(EDGE + word + EDGE)));
  kept.set(vocabulary, { words: words.length, triples: found });
  return found;
}

function triples(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => text.slice(at, at + 3));
}
