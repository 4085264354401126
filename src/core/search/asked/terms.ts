import type { SearchLibrary } from '../index/library.ts';
import { isStopWord, type Query } from './query.ts';

/** A term of papers that ends what is being typed. */
export interface TermCompletion {
  /** All of it, as titles write it, folded: "graph neural networks". */
  text: string;
  /** What stands for the last word that was typed: "neural networks". */
  completes: string;
}

/** Titles that are read for one answer, of the papers that are most about the word: 2 ms. */
const MOST_READ = 1500;
const MOST_TERMS = 2;
/** What one title has is no term. */
const LEAST_TITLES = 2;
/** A further word belongs to a term if so many of its titles have it: "neural networks", but not "networks for". */
const LEAST_SHARE = 0.4;
/** One or two letters alone may begin anything. */
const SHORTEST_ALONE = 3;

/**
 * The terms of two and three words, as titles have them, that go on from the word before the one that is being typed; where
 * there is none, those that begin with what it may become.
 *
 * @param words what the last word may become, the most useful first
 */
export function termsFor(query: Query, words: readonly number[], library: SearchLibrary): TermCompletion[] {
  const { vocabulary } = library;
  const last = query.words.at(-1);
  if (!last?.open || last.glob !== undefined) return [];
  const before = query.words.at(-2);
  const known = before && !isStopWord(before.word) ? vocabulary.find(before.word) : undefined;
  const textOf = (ids: readonly number[]) => ids.map((id) => vocabulary.word(id)).join(' ');
  if (before && known !== undefined) {
    const found = followersOf(known, library, (id) => vocabulary.word(id).startsWith(last.word));
    return found
      .slice(0, MOST_TERMS)
      .map((ids) => ({ text: `${wholeBefore(query)} ${textOf(ids)}`, completes: textOf(ids) }));
  }
  if (before || last.word.length < SHORTEST_ALONE) return [];
  return words.slice(0, MOST_TERMS).flatMap((id) => {
    const term = termFrom(id, library);
    return term ? [{ text: textOf(term), completes: textOf(term) }] : [];
  });
}

/** The word before the last as it was typed: of "post-training qua", all of the compound. */
function wholeBefore({ words, compounds }: Query): string {
  const at = words.length - 2;
  const from = Math.min(at, ...compounds.filter(({ to }) => to === at + 1).map((compound) => compound.from));
  const parts = words.slice(from, at + 1);
  return parts.map(({ word }) => word).join('-');
}

/** What follows a word in titles, the most frequent first, each with a further word if that belongs to it. */
function followersOf(word: number, library: SearchLibrary, fits: (id: number) => boolean): number[][] {
  const seconds = new Counts(library);
  const thirds = new Map<number, Counts>();
  forTitles(word, library, (title, at) => {
    const [second, third] = [title[at + 1], title[at + 2]];
    if (second === undefined || !isTermWord(second, library) || !fits(second)) return;
    const key = seconds.add(second);
    if (third === undefined || !isTermWord(third, library)) return;
    const counts = thirds.get(key) ?? new Counts(library);
    thirds.set(key, counts);
    counts.add(third);
  });
  return seconds.ranked(LEAST_TITLES).map(({ key, id, titles }) => {
    const [best] = thirds.get(key)?.ranked(Math.max(LEAST_TITLES, LEAST_SHARE * titles)) ?? [];
    return best ? [id, best.id] : [id];
  });
}

/** A word with the one that mostly follows it; null if none does. */
function termFrom(word: number, library: SearchLibrary): number[] | null {
  const counts = new Counts(library);
  let titles = 0;
  forTitles(word, library, (title, at) => {
    titles++;
    const next = title[at + 1];
    if (next !== undefined && isTermWord(next, library)) counts.add(next);
  });
  const [best] = counts.ranked(Math.max(LEAST_TITLES, LEAST_SHARE * titles));
  return best ? [word, best.id] : null;
}

function isTermWord(id: number, { vocabulary }: SearchLibrary): boolean {
  return !vocabulary.isStopWord(id) && /\p{L}/u.test(vocabulary.word(id));
}

/** Every title with a word in any form, and where it stands first. */
function forTitles(
  word: number,
  library: SearchLibrary,
  each: (title: Uint32Array, at: number) => void,
): void {
  const { vocabulary, sequences, index } = library;
  const term = vocabulary.termId(word);
  let read = 0;
  // The first slots have the papers that are most about it.
  for (const papers of index.postings(vocabulary.term(word)) ?? [])
    for (const paper of papers ?? []) {
      if (!library.isListed(paper) || !sequences.has(paper)) continue;
      if (++read > MOST_READ) return;
      const title = sequences.title(paper);
      const at = title.findIndex((id) => vocabulary.termId(id) === term);
      if (at >= 0) each(title, at);
    }
}

/** In how many titles words are, forms of one together. */
class Counts {
  readonly #library: SearchLibrary;
  /** Term → its forms, and how often each was there. */
  readonly #forms = new Map<number, Map<number, number>>();

  constructor(library: SearchLibrary) {
    this.#library = library;
  }

  /** @returns what is equal for all forms of a word. */
  add(id: number): number {
    const key = this.#library.vocabulary.termId(id);
    const forms = this.#forms.get(key) ?? new Map<number, number>();
    this.#forms.set(key, forms.set(id, (forms.get(id) ?? 0) + 1));
    return key;
  }

  /** Those that are in at least so many titles, each in its most frequent form. */
  ranked(least: number): { key: number; id: number; titles: number }[] {
    return [...this.#forms]
      .map(([key, forms]) => {
        const ranked = [...forms].sort(([a, x], [b, y]) => y - x || a - b);
        return { key, id: ranked[0]![0], titles: ranked.reduce((sum, [, count]) => sum + count, 0) };
      })
      .filter(({ titles }) => titles >= least)
      .sort((a, b) => b.titles - a.titles || a.id - b.id);
  }
}
