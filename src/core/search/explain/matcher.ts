import type { Range } from '../../paper/paper.ts';
import { termOf } from '../../text/analyze.ts';
import { stem } from '../../text/stem.ts';
import type { Group } from '../asked/groups.ts';
import { isStopWord, type Query, type QueryWord } from '../asked/query.ts';

/** What a query matches in a text, to be marked there. */
export interface Matcher {
  /** Index terms that count as matches: of typed words, and of all that stood for them. */
  terms: ReadonlySet<string>;
  /** Stems of words that match side by side only, as the long form of a typed acronym does. */
  runs: readonly (readonly string[])[];
  /** Stop words of the query: marked in company, as in "attention is all you need", never one by itself. */
  companions: ReadonlySet<string>;
  /** Words that match side by side and as they are written only; the last may go on where it is open. */
  phrases?: readonly (readonly QueryWord[])[];
}

/**
 * A stop word at the end of a query that may become another word marks nothing yet: it would mark at random. Words of a
 * phrase mark nothing by themselves, unless they were typed outside it as well.
 *
 * @param quoted where phrases stand in the text that the query was read from
 */
export function matcherOf(query: Query, groups: readonly Group[], quoted: readonly Range[] = []): Matcher {
  const phrases = quoted.map(({ start, end }) =>
    query.words.filter((_, at) => query.places[at]!.start >= start && query.places[at]!.end <= end),
  );
  const inPhrase = new Set(phrases.flat());
  const others = query.words.filter((word) => !inPhrase.has(word));
  const terms = new Set(others.map(({ word }) => termOf(word)));
  const isMarked = ({ position }: Group) => {
    const typed = query.words[position]!;
    return !inPhrase.has(typed) || terms.has(termOf(typed.word));
  };
  const required = groups.filter((group) => group.required && isMarked(group));
  return {
    terms: new Set(required.flatMap((group) => [...group.alternatives.keys()])),
    runs: required.flatMap(({ runs }) => runs.map(({ words }) => words.map(stem))),
    companions: new Set(others.map(({ word }) => word).filter(isStopWord)),
    phrases: phrases.filter(({ length }) => length > 0),
  };
}
