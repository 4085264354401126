import type { TextRequirement } from '../query/meaning.ts';
import type { SearchLibrary } from './index/library.ts';
import { TextPattern } from './explain/textPattern.ts';

/** What papers must fulfil to be found, beside having words of the query. */
export interface SearchFilter {
  /** What must, or must not, stand in the text. */
  texts: readonly TextRequirement[];
  /** Whether all else that is asked is true of a paper, by id; left out if nothing is. */
  accepts?: ((id: string) => boolean) | undefined;
}

/** The papers that a search may find. */
export interface Admission {
  /** True if a paper is listed and passes every filter. */
  admits(paper: number): boolean;
  /**
   * Papers among which all admitted ones are. Given if being admitted is enough to be found: a text was required and
   * is there, or no words were typed at all. Null if a paper must also have a word of the query.
   */
  candidates: Iterable<number> | null;
}

/**
 * Compiles a filter for one search.
 *
 * @param typed whether there are words to rank by
 */
export function admissionOf(
  filter: SearchFilter | undefined,
  typed: boolean,
  library: SearchLibrary,
): Admission {
  const isListed = (paper: number) => library.isListed(paper);
  if (!filter || (filter.texts.length === 0 && !filter.accepts))
    return { admits: isListed, candidates: null };
  const patterns = filter.texts.map((text) => {
    const pattern = new TextPattern(text, library);
    // Few papers have what is ruled out; only those need be read.
    return { not: text.not, pattern, among: text.not ? pattern.candidates() : null };
  });
  const required = patterns.filter(({ not }) => !not).map(({ pattern }) => pattern);
  const { accepts } = filter;
  return {
    admits: (paper) =>
      isListed(paper) &&
      (!accepts || accepts(library.idOf(paper))) &&
      patterns.every(
        ({ pattern, not, among }) => ((!among || among.has(paper)) && pattern.matches(paper)) !== not,
      ),
    candidates: required.length > 0 || !typed ? fewest(required, library) : null,
  };
}

function fewest(required: readonly TextPattern[], library: SearchLibrary): Iterable<number> {
  const lists = required.map((pattern) => pattern.candidates()).filter((papers) => papers !== null);
  lists.sort((a, b) => a.size - b.size);
  return lists[0] ?? Array(library.added).keys();
}
