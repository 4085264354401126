import { frequencyOf } from '../index/impactIndex.ts';
import type { SearchLibrary } from '../index/library.ts';
import { lookUp } from '../asked/lookup.ts';
import { isStopWord, parseQuery } from '../asked/query.ts';
import { TopScored } from '../ranking/topScored.ts';

/** Words with less in common are no help. */
const LEAST_SIMILARITY = 0.45;
/** Words so much longer or shorter need not be looked at. */
const MOST_STRETCH = 1.6;
/** Words begin with one of the first letters that were typed: what stands before it is a slip. */
const INITIALS = 3;
/** More unknown words than this are another language, or none. */
const MOST_UNKNOWN = 3;

/** A word of a query that no paper has, and those words of papers that look most like it. */
export interface NearestWords {
  /** As it was typed. */
  typed: string;
  /** Most alike first; never empty. */
  nearest: string[];
}

/** The words of a query that no paper has, as far as there are words like them. */
export function nearestWords(text: string, most: number, library: SearchLibrary): NearestWords[] {
  const { vocabulary } = library;
  const { words, places } = parseQuery(text);
  const unknown = new Map(
    words.flatMap((typed, at) => {
      if (isStopWord(typed.word) || lookUp(typed, vocabulary).length > 0) return [];
      const { start, end } = places[at]!;
      return [[typed.word, text.slice(start, end)] as const];
    }),
  );
  return [...unknown]
    .slice(0, MOST_UNKNOWN)
    .map(([word, typed]) => ({ typed, nearest: mostAlike(word, most, library) }))
    .filter(({ nearest }) => nearest.length > 0);
}

/** By the letter pairs that two words share (Dice's coefficient); of equals the more frequent. */
function mostAlike(typed: string, most: number, { vocabulary, index }: SearchLibrary): string[] {
  const pairs = new Set(Array.from({ length: typed.length + 1 }, (_, at) => pairAt(typed, at)));
  const top = new TopScored(most);
  const initials = new Set(typed.slice(0, INITIALS));
  for (const id of [...initials].flatMap((initial) => vocabulary.startingWith(initial))) {
    const word = vocabulary.word(id);
    const stretch = word.length / typed.length;
    if (stretch > MOST_STRETCH || stretch < 1 / MOST_STRETCH) continue;
    let shared = 0;
    for (let at = 0; at <= word.length; at++) if (pairs.has(pairAt(word, at))) shared++;
    const similarity = (2 * shared) / (word.length + 1 + pairs.size);
    if (similarity < LEAST_SIMILARITY) continue;
    const frequency = frequencyOf(index.postings(vocabulary.term(id)));
    if (frequency > 0) top.offer(id, similarity + 1e-6 * Math.min(frequency, 1000));
  }
  return top.ranked().map(({ item }) => vocabulary.word(item));
}

/** The units before and after a place in a word as one integer; beyond its edges there is 0. */
function pairAt(word: string, at: number): number {
  const before = at > 0 ? word.charCodeAt(at - 1) : 0;
  return before * 0x10000 + (at < word.length ? word.charCodeAt(at) : 0);
}
