import { stem } from '../../text/stem.ts';
import type { Group } from '../asked/groups.ts';
import { isStopWord, type Query } from '../asked/query.ts';

/** What a query matches in a text, to be marked there. */
export interface Matcher {
  /** Index terms that count as matches: of typed words, and of all that stood for them. */
  terms: ReadonlySet<string>;
  /** Stems of words that match side by side only, as the long form of a typed acronym does. */
  runs: readonly (readonly string[])[];
  /** Stop words of the query: marked in company, as in "attention is all you need", never one by itself. */
  companions: ReadonlySet<string>;
}

/** A stop word at the end of a query that may become another word marks nothing yet: it would mark at random. */
export function matcherOf(query: Query, groups: readonly Group[]): Matcher {
  const required = groups.filter((group) => group.required);
  return {
    terms: new Set(required.flatMap((group) => [...group.alternatives.keys()])),
    runs: required.flatMap(({ runs }) => runs.map(({ words }) => words.map(stem))),
    companions: new Set(query.words.map(({ word }) => word).filter(isStopWord)),
  };
}
