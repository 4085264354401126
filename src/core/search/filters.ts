import type { TextRequirement } from '../query/meaning.ts';
import { isHalfTyped } from './asked/halfTyped.ts';
import { parseQuery } from './asked/query.ts';
import type { SearchLibrary } from './index/library.ts';
import { TextPattern } from './explain/textPattern.ts';

/** What papers must fulfil to be found, beside having words of the query. */
export interface SearchFilter {
  /** What must, or must not, stand in the text. */
  texts: readonly TextRequirement[];
  /** Whether all else that is asked is true of a paper, by id; left out if nothing is. */
  accepts?: ((id: string) => boolean) | undefined;
  groups?: readonly GroupFilter[] | undefined;
  /** Whether what passes is found without any word of the query too; else only where a text is required. */
  isEnough?: boolean | undefined;
  /** Whether facts are asked for as well, so that a word by itself is not all. */
  isBeside?: boolean | undefined;
}

/** Any of some queries, or none of them, must find a paper. */
export interface GroupFilter {
  any: readonly AloneFilter[];
  not: boolean;
}

/** A query by itself: without a text that is required, one of `words` must be there, if there are any. */
export interface AloneFilter extends SearchFilter {
  words: readonly TextRequirement[];
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
 * @param typed how many words there are to rank by
 */
export function admissionOf(
  filter: SearchFilter | undefined,
  typed: number,
  library: SearchLibrary,
): Admission {
  const isListed = (paper: number) => library.isListed(paper);
  if (!filter || (filter.texts.length === 0 && !filter.accepts && !filter.groups?.length))
    return { admits: isListed, candidates: null };
  const { holds, among, isEnough } = compile(filter, library, typed > 1);
  return {
    admits: (paper) => isListed(paper) && holds(paper),
    candidates:
      isEnough || filter.isEnough || typed === 0 ? (among?.() ?? Array(library.added).keys()) : null,
  };
}

/** A condition, to be asked of papers one by one. */
interface Test {
  holds(paper: number): boolean;
  /** Papers among which all are of which it holds; null if they may be any. */
  among: (() => Set<number> | null) | null;
  /** Whether it is about the text: then no word need be there to be found. */
  isEnough: boolean;
}

/**
 * All conditions of a filter as one.
 *
 * @param beside whether a text is not all that is asked for: by itself, a finished word is what one looks for
 */
function compile(filter: SearchFilter, library: SearchLibrary, beside = false): Test {
  const { accepts } = filter;
  const tests = [
    ...filter.texts.map((text) => ({ not: text.not, test: textTest(text, library, beside) })),
    ...(filter.groups ?? []).map((group) => ({ not: group.not, test: groupTest(group, library) })),
  ];
  // Few papers have what is ruled out; only those need be read.
  const parts = tests.map(({ not, test }) => ({ not, test, among: not ? (test.among?.() ?? null) : null }));
  const required = tests.filter(({ not }) => !not).map(({ test }) => test);
  return {
    holds: (paper) =>
      (!accepts || accepts(library.idOf(paper))) &&
      parts.every(({ test, not, among }) => ((!among || among.has(paper)) && test.holds(paper)) !== not),
    among: required.length > 0 ? () => fewest(required) : null,
    isEnough: required.some(({ isEnough }) => isEnough),
  };
}

function textTest(text: TextRequirement, library: SearchLibrary, beside = false): Test {
  const pattern = new TextPattern(
    beside && endsHalfTyped(text, library) ? { ...text, open: true } : text,
    library,
  );
  return { holds: (paper) => pattern.matches(paper), among: () => pattern.candidates(), isEnough: true };
}

/** `title:convol`, of which no paper has more than a longer word: asked for, not ruled out. */
function endsHalfTyped({ text, exact, not, open }: TextRequirement, { vocabulary }: SearchLibrary): boolean {
  if (exact || not || open) return false;
  const { words, places } = parseQuery(`${text} `);
  const last = words.at(-1);
  return last !== undefined && isHalfTyped(last, text.slice(places.at(-1)!.start), vocabulary);
}

function groupTest({ any }: GroupFilter, library: SearchLibrary): Test {
  return anyOf(any.map((alone) => aloneTest(alone, library)));
}

function aloneTest(alone: AloneFilter, library: SearchLibrary): Test {
  const conditions = compile(alone, library);
  if (conditions.isEnough || alone.words.length === 0) return conditions;
  const words = anyOf(alone.words.map((word) => textTest(word, library)));
  const holds = (paper: number) => conditions.holds(paper) && words.holds(paper);
  return { holds, among: words.among, isEnough: true };
}

function anyOf(tests: readonly Test[]): Test {
  const among = () => {
    const papers = new Set<number>();
    for (const test of tests) {
      const some = test.among?.() ?? null;
      if (!some) return null;
      for (const paper of some) papers.add(paper);
    }
    return papers;
  };
  const isEnough = tests.every((test) => test.isEnough);
  return { holds: (paper) => tests.some((test) => test.holds(paper)), among, isEnough };
}

function fewest(required: readonly Test[]): Set<number> | null {
  const lists = required.map(({ among }) => among?.() ?? null).filter((papers) => papers !== null);
  lists.sort((a, b) => a.size - b.size);
  return lists[0] ?? null;
}
