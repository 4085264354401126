import { STOP_WORDS } from '../text/stopWords.ts';
import type { Postings } from './impactIndex.ts';
import type { SearchLibrary } from './library.ts';
import type { Query } from './query.ts';

/** A beginning that more titles share than this tells too little; their words rank them. */
const MAX_SHARED = 200;

/** Titles that are read for one query at most: 2 ms. A word that more papers have begins too many titles. */
const MAX_READ = 50_000;

/**
 * The papers whose titles begin with a query's words, unless they are too many: so "What if we" finds its paper though
 * none of its words is worth indexing. Only titles that have the rarest of the words are read.
 */
export function titlesBeginning(query: Query, library: SearchLibrary): number[] {
  const beginning = beginningOf(query, library);
  const lists = beginning && listsWith(query, beginning, library);
  if (!lists || papersIn(lists) > MAX_READ) return [];
  const found: number[] = [];
  for (const papers of lists.flat())
    for (const paper of papers ?? []) if (begins(paper, beginning, library)) found.push(paper);
  return found.length > MAX_SHARED ? [] : [...new Set(found)];
}

/** Per word of the query the words of the vocabulary that may stand there; null if there is none. */
function beginningOf({ words }: Query, { vocabulary }: SearchLibrary): ReadonlySet<number>[] | null {
  if (words.length === 0) return null;
  const beginning = words.map(({ word, open }) => {
    if (open) return new Set([...vocabulary.startingWith(word), ...stopWordsStartingWith(word, vocabulary)]);
    const id = vocabulary.find(word);
    return new Set(id === undefined ? [] : [id]);
  });
  return beginning.some(({ size }) => size === 0) ? null : beginning;
}

function stopWordsStartingWith(prefix: string, vocabulary: SearchLibrary['vocabulary']): number[] {
  return [...STOP_WORDS]
    .filter((word) => word.startsWith(prefix))
    .flatMap((word) => vocabulary.find(word) ?? []);
}

/** The posting lists of the rarest word that is typed to its end; of all it may become, where there is no such word. */
function listsWith(
  { words }: Query,
  beginning: readonly ReadonlySet<number>[],
  { vocabulary, index }: SearchLibrary,
): Postings[] {
  const terms = beginning.map((ids) => [...new Set([...ids].map((id) => vocabulary.term(id)))]);
  const lists = terms
    .filter((_, at) => words.length === 1 || !words[at]!.open)
    .map((ofWord) => ofWord.flatMap((term) => [index.postings(term) ?? []]));
  return lists.reduce((rarest, next) => (papersIn(next) < papersIn(rarest) ? next : rarest));
}

function papersIn(lists: readonly Postings[]): number {
  return lists.flat().reduce((sum, papers) => sum + (papers?.length ?? 0), 0);
}

function begins(
  paper: number,
  beginning: readonly ReadonlySet<number>[],
  { sequences }: SearchLibrary,
): boolean {
  if (sequences.titleLength(paper) < beginning.length) return false;
  const title = sequences.title(paper);
  return beginning.every((ids, at) => ids.has(title[at]!));
}
