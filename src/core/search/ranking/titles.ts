import { STOP_WORDS } from '../../text/stopWords.ts';
import { frequencyOf } from '../index/impactIndex.ts';
import type { SearchLibrary } from '../index/library.ts';
import type { Query } from '../asked/query.ts';

/** A beginning that more titles share than this tells too little; their words rank them. */
const MAX_SHARED = 200;

/** Titles that are read for one query at most: 2 ms. A word that more papers have begins too many titles. */
const MAX_READ = 20_000;

/**
 * The papers whose titles begin with a query's words, unless they are too many: so "What if we" finds its paper though
 * none of its words is worth indexing. Only titles that have the rarest of the words are read.
 */
export function titlesBeginning(query: Query, library: SearchLibrary): number[] {
  const beginning = beginningOf(query, library);
  const rarest = beginning && rarestOf(query, beginning, library);
  if (!rarest) return [];
  const found = new Set<number>();
  for (const term of termsOf(rarest, library.vocabulary))
    for (const papers of library.index.postings(term) ?? [])
      for (const paper of papers ?? []) {
        if (!library.sequences.titleBegins(paper, beginning)) continue;
        if (found.add(paper).size > MAX_SHARED) return [];
      }
  return [...found];
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

/** What may stand for the word that is in the fewest papers; null if they are too many. */
function rarestOf(
  { words }: Query,
  beginning: readonly ReadonlySet<number>[],
  library: SearchLibrary,
): ReadonlySet<number> | null {
  // What is being typed may become many words: it is looked at only where there is nothing else.
  const typed = beginning.filter((_, at) => words.length === 1 || !words[at]!.open);
  const sizes = typed.map((ids) => papersWith(ids, library));
  const fewest = Math.min(...sizes);
  return fewest > MAX_READ ? null : typed[sizes.indexOf(fewest)]!;
}

/** In how many papers words are, at most. Of stop words, which are indexed in titles only, posting lists tell. */
function papersWith(ids: ReadonlySet<number>, { vocabulary, index }: SearchLibrary): number {
  let papers = 0;
  for (const id of ids)
    papers += vocabulary.isStopWord(id)
      ? frequencyOf(index.postings(vocabulary.term(id)))
      : vocabulary.frequency(id);
  return papers;
}

function termsOf(ids: ReadonlySet<number>, vocabulary: SearchLibrary['vocabulary']): Set<string> {
  return new Set([...ids].map((id) => vocabulary.term(id)));
}
